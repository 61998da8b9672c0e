namespace CallFollowUp.Domain.Calls;

/// <summary>What came of reading a record: a call, or the rules that the record breaks.</summary>
/// <param name="Call">The call; null when the record was rejected.</param>
/// <param name="Id">The record's call id, where it has a valid one, even when the rest was rejected.</param>
/// <param name="Problems">Every rule broken, in the order of the record; empty when the record was accepted.</param>
public sealed record ClosedCallReading(ClosedCall? Call, CallId? Id, IReadOnlyList<RecordProblem> Problems)
{
    /// <summary>The problems in one line, for people and for the rejected record's file.</summary>
    public string Reason => string.Join("; ", Problems);
}
