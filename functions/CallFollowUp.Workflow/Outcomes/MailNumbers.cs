namespace CallFollowUp.Workflow.Outcomes;

/// <summary>What became of the mails of some calls; those that were stopped before they left are not among them.</summary>
/// <param name="NoWordYet">They left, or may have, and nobody has said more.</param>
public sealed record MailNumbers(int Arrived, int NotArrived, int NoWordYet)
{
    public int All => Arrived + NotArrived + NoWordYet;
}
