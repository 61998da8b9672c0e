namespace CallFollowUp.Workflow.Ports;

/// <summary>The provider's word that it took a mail.</summary>
/// <param name="MessageId">The provider's id of the message.</param>
/// <param name="File">Where the mail lies, for senders that write files.</param>
public sealed record EmailReceipt(string MessageId, DateTimeOffset AcceptedAt, string? File = null);
