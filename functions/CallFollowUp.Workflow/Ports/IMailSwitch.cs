namespace CallFollowUp.Workflow.Ports;

/// <summary>The switch that pauses all mails at once.</summary>
/// <remarks>Every method may be repeated: the second time changes nothing.</remarks>
public interface IMailSwitch
{
    /// <summary>Who paused the mails and why; null where they leave.</summary>
    Task<MailPause?> ReadAsync(CancellationToken cancellation);

    /// <summary>Pauses all mails. Those that wait already go on waiting.</summary>
    Task PauseAsync(MailPause pause, CancellationToken cancellation);

    /// <summary>Lets the mails leave again.</summary>
    Task ResumeAsync(CancellationToken cancellation);
}
