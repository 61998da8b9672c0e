namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>The statements that are told by the sentence that says so best.</summary>
internal enum Statement
{
    /// <summary>The agent says who gets in touch, or what comes, after the call.</summary>
    FollowUpPromised,

    /// <summary>The customer says it works, or that it is settled.</summary>
    CustomerConfirmed,
}
