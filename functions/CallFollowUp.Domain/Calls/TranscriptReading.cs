namespace CallFollowUp.Domain.Calls;

/// <summary>What came of reading a transcript on its own.</summary>
public sealed record TranscriptReading(IReadOnlyList<Turn> Turns, IReadOnlyList<RecordProblem> Problems)
{
    public string Reason => string.Join("; ", Problems);
}
