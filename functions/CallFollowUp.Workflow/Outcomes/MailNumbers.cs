namespace CallFollowUp.Workflow.Outcomes;

/// <summary>What became of the mails of some calls; those that were stopped before they left are not among them.</summary>
/// <param name="OnTheWay">They left, or may have. That one arrived may be told with its follow-up's next line only.</param>
public sealed record MailNumbers(int Arrived, int NotArrived, int OnTheWay)
{
    public int All => Arrived + NotArrived + OnTheWay;
}
