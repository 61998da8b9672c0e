using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Operations;

/// <summary>Pauses all mails, and lets them leave again, for people who say who they are and why.</summary>
/// <remarks>Crash promise: the audit log says what was ordered before it is done; an order may be repeated.</remarks>
public sealed class MailSwitchDesk(IMailSwitch mails, IAuditLog audit, TimeProvider clock)
{
    /// <summary>Who paused the mails and why; null where they leave.</summary>
    public Task<MailPause?> ReadAsync(CancellationToken cancellation) => mails.ReadAsync(cancellation);

    public async Task PauseAsync(string by, string why, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await audit.AppendAsync(new AuditEntry(now, by, AuditEntry.PauseMails, Why: why), cancellation);
        await mails.PauseAsync(new MailPause(by, why, now), cancellation);
    }

    /// <summary>The next sweeps let the waiting mails go, at most <see cref="DeadlineSweep.MostPerRun"/> a minute.</summary>
    public async Task ResumeAsync(string by, string? why, CancellationToken cancellation)
    {
        await audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), by, AuditEntry.ResumeMails, Why: why), cancellation);
        await mails.ResumeAsync(cancellation);
    }
}
