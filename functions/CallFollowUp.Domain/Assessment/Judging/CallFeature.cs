namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>What a statement is told by of the call as a whole: a promise is rarer on a resolved call, a confirmation rarer on an open one.</summary>
internal enum CallFeature
{
    CallBias,

    /// <summary>The log odds that the outcome model gives it, scaled down.</summary>
    CallOutcome,
    CallLikelyResolved,
    CallLikelyUnresolved,
    CallResolved,
    CallNoIssue,
    CallSaysSo,
    CallChecked,
}
