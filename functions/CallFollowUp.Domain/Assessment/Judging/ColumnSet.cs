namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>The columns that hold of a sentence (<see cref="StatementSet"/>) or of a call (<see cref="Exchanges"/>): a handful of hundreds.</summary>
/// <param name="holds">Room for each column, all false.</param>
/// <param name="room">As much room again.</param>
internal ref struct ColumnSet(Span<bool> holds, Span<short> room)
{
    private readonly Span<bool> holds = holds;
    private readonly Span<short> room = room;
    private int count;

    /// <summary>In the order in which they were found.</summary>
    public readonly ReadOnlySpan<short> All => room[..count];

    public readonly bool Has(int column) => holds[column];

    public readonly bool HasAny(ReadOnlySpan<int> columns)
    {
        foreach (var column in columns)
        {
            if (holds[column])
                return true;
        }

        return false;
    }

    public readonly bool Has(SentenceFeature feature) => holds[StatementSet.Of(feature)];

    public void Add(int column)
    {
        if (holds[column])
            return;
        holds[column] = true;
        room[count++] = (short)column;
    }

    public void Add(SentenceFeature feature, bool holdsTrue)
    {
        if (holdsTrue)
            Add(StatementSet.Of(feature));
    }

    public void Clear()
    {
        foreach (var column in All)
            holds[column] = false;
        count = 0;
    }
}
