using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow;

/// <summary>Knows whether mails are paused, without asking storage before every mail.</summary>
public sealed class MailPauses(IMailSwitch mails, TimeProvider clock)
{
    /// <summary>How old an answer may be: so long may mails still leave after they were paused.</summary>
    /// <value>5 seconds.</value>
    public static readonly TimeSpan LooksAgainAfter = TimeSpan.FromSeconds(5);

    private Look? last;

    /// <summary>The pause; null where mails leave.</summary>
    public async Task<MailPause?> CurrentAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return last is { } known && now - known.At < LooksAgainAfter && now >= known.At ? known.Pause : await LookAsync(cancellation);
    }

    /// <summary>The pause as it is at this moment; null where mails leave.</summary>
    public async Task<MailPause?> LookAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var pause = await mails.ReadAsync(cancellation);
        last = new Look(now, pause);
        return pause;
    }

    private sealed record Look(DateTimeOffset At, MailPause? Pause);
}
