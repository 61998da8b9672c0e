using System.Text.Json.Serialization;

namespace CallFollowUp.Workflow.Outcomes;

/// <summary>What can be counted of some calls.</summary>
/// <param name="Name">The team or day that is counted; <c>all</c> for everything.</param>
/// <param name="Calls">All that were followed up, those without an issue among them.</param>
/// <param name="WithIssue">Calls that were about an issue: what every rate but that of replies is a part of.</param>
/// <param name="ClaimedResolved">Closed by the agent as resolved.</param>
/// <param name="TrulyResolved">Judged resolved or confirmed by the customer, and neither reopened, denied nor called about again.</param>
/// <param name="Thanked">The customer got a thank-you on the call.</param>
/// <param name="Reopened">The ticket was opened again.</param>
/// <param name="Repeated">The customer called again about the same matter.</param>
/// <param name="Asked">Got a mail that asks something.</param>
/// <param name="Replied">Answered.</param>
/// <param name="Mails">By what became of them.</param>
/// <param name="MedianToFollowUp">From the closing of the call to the first mail, ticket or word to a manager: half took no longer. Null where nothing was done.</param>
/// <param name="NinetiethToFollowUp">The same: nine of ten took no longer.</param>
public sealed record NumbersRow(
    string Name,
    int Calls,
    int WithIssue,
    int ClaimedResolved,
    int TrulyResolved,
    int Thanked,
    int Reopened,
    int Repeated,
    int Asked,
    int Replied,
    MailNumbers Mails,
    TimeSpan? MedianToFollowUp,
    TimeSpan? NinetiethToFollowUp)
{
    /// <value>0 to 1; null where there is nothing to divide by.</value>
    public double? ClaimedRate => Rate(ClaimedResolved, WithIssue);

    public double? TrulyResolvedRate => Rate(TrulyResolved, WithIssue);

    public double? ThankYouRate => Rate(Thanked, WithIssue);

    public double? ReopenRate => Rate(Reopened, WithIssue);

    public double? RepeatCallRate => Rate(Repeated, WithIssue);

    public double? ReplyRate => Rate(Replied, Asked);

    [JsonIgnore]
    public bool IsEmpty => Calls == 0;

    private static double? Rate(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
