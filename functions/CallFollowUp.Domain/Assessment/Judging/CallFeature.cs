namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>What a statement is told by of the call as a whole: a promise is rarer on a resolved call, a confirmation rarer on an open one.</summary>
internal enum CallFeature
{
    CallBias,
    CallLikelyResolved,
    CallLikelyUnresolved,
    CallResolved,
    CallNoIssue,
    CallSaysSo,
    CallChecked,
}
