namespace CallFollowUp.Workflow;

/// <summary>The provider's word on one mail.</summary>
/// <param name="Key">The key the mail was sent under.</param>
/// <param name="Report">The provider's event: <c>delivered</c>, <c>bounce</c>, <c>dropped</c>, <c>spamreport</c>, ...</param>
/// <param name="Reason">Why, where the provider says; never the address.</param>
public sealed record EmailReport(string Key, string Report, DateTimeOffset At, string? MessageId = null, string? Reason = null)
{
    /// <summary>The mail will not arrive.</summary>
    public bool IsUndeliverable => Report is "bounce" or "dropped";
}
