using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.TestKit;

/// <summary>The switch in memory.</summary>
public sealed class InMemoryMailSwitch : IMailSwitch
{
    private MailPause? pause;

    public bool IsPaused => pause is not null;

    /// <value>How often somebody looked.</value>
    public int Reads { get; private set; }

    public Task<MailPause?> ReadAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Reads++;
        return Task.FromResult(pause);
    }

    public Task PauseAsync(MailPause pause, CancellationToken cancellation)
    {
        this.pause ??= pause;
        return Task.CompletedTask;
    }

    public Task ResumeAsync(CancellationToken cancellation)
    {
        pause = null;
        return Task.CompletedTask;
    }
}
