namespace CallFollowUp.Workflow.Ports;

/// <summary>All mails wait, because somebody said so.</summary>
public sealed record MailPause(string By, string Why, DateTimeOffset Since);
