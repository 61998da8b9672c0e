using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Operations;

/// <summary>Pauses all mails, and lets them leave again, for people who say who they are and why.</summary>
/// <remarks>
/// Whoever comes second changes nothing and leaves no line in the audit log: they see who was first. Crash promise: the audit log says what was ordered
/// before it is done; an order may be repeated.
/// </remarks>
public sealed class MailSwitchDesk(IMailSwitch mails, MailPauses pauses, IAuditLog audit, TimeProvider clock)
{
    /// <summary>Who paused the mails and why; null where they leave.</summary>
    public Task<MailPause?> ReadAsync(CancellationToken cancellation) => pauses.LookAsync(cancellation);

    /// <returns>The pause that stands: this one, or that of whoever was first.</returns>
    public async Task<MailPause> PauseAsync(string by, string why, CancellationToken cancellation)
    {
        if (await ReadAsync(cancellation) is { } stands)
            return stands;
        var pause = new MailPause(by, why, clock.GetUtcNow());
        await audit.AppendAsync(new AuditEntry(pause.Since, by, AuditEntry.PauseMails, Why: why), cancellation);
        await mails.PauseAsync(pause, cancellation);
        return await ReadAsync(cancellation) ?? pause;
    }

    /// <summary>The next sweeps let the waiting mails go, at most <see cref="DeadlineSweep.MostPerRun"/> a minute.</summary>
    /// <returns>False where mails were not paused.</returns>
    public async Task<bool> ResumeAsync(string by, string? why, CancellationToken cancellation)
    {
        if (await ReadAsync(cancellation) is null)
            return false;
        await audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), by, AuditEntry.ResumeMails, Why: why), cancellation);
        await mails.ResumeAsync(cancellation);
        await ReadAsync(cancellation);
        return true;
    }
}
