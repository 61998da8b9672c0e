using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.TestKit.Boundaries;

/// <summary>The switch of all mails beyond the boundary.</summary>
public sealed class BoundedMailSwitch(IMailSwitch inner, Boundary boundary) : IMailSwitch
{
    public Task<MailPause?> ReadAsync(CancellationToken cancellation) =>
        boundary.CrossAsync("look whether mails are paused", () => inner.ReadAsync(cancellation));

    public Task PauseAsync(MailPause pause, CancellationToken cancellation) => inner.PauseAsync(pause, cancellation);

    public Task ResumeAsync(CancellationToken cancellation) => inner.ResumeAsync(cancellation);
}
