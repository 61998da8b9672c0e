namespace CallFollowUp.Workflow;

/// <summary>The provider's word on one mail.</summary>
/// <param name="Key">The key the mail was sent under.</param>
/// <param name="Report">One of the constants. Stored data: never renamed.</param>
/// <param name="Reason">Why, where the provider says; never the address.</param>
public sealed record EmailReport(string Key, string Report, DateTimeOffset At, string? MessageId = null, string? Reason = null)
{
    public const string Delivered = "delivered";

    /// <summary>Refused for good by the customer's mail server.</summary>
    public const string Bounced = "bounce";

    /// <summary>Refused for now by the customer's mail server; this mail is not tried again, the address may be good.</summary>
    public const string Blocked = "blocked";

    /// <summary>Not even tried: the address bounced before, or is none.</summary>
    public const string Dropped = "dropped";

    /// <summary>Not even tried: the customer stopped our mails at the provider before.</summary>
    public const string Suppressed = "suppressed";

    /// <summary>Not even tried, for a reason that is not the customer's.</summary>
    public const string Refused = "refused";

    public const string ReportedAsSpam = "spamreport";
    public const string Unsubscribed = "unsubscribe";

    /// <summary>The mail will not arrive.</summary>
    public bool IsUndeliverable => Report is Bounced or Dropped or Suppressed or Refused;

    /// <summary>No mail to this address will arrive.</summary>
    public bool IsAddressDead => Report is Bounced or Dropped;

    /// <summary>The customer wants no more of our mails.</summary>
    public bool AsksToStop => Report is ReportedAsSpam or Unsubscribed or Suppressed;
}
