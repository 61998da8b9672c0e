using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Evidence that is not yet quoted.</summary>
internal readonly record struct Place(int Turn, int Start, int End, string Cue)
{
    public static readonly Comparison<Place> Order = static (a, b) =>
        a.Turn != b.Turn ? a.Turn - b.Turn
        : a.Start != b.Start ? a.Start - b.Start
        : a.End != b.End ? a.End - b.End
        : string.CompareOrdinal(a.Cue, b.Cue);

    public Evidence In(IReadOnlyList<Turn> turns) => new(Turn, Start, End, Cue, turns[Turn].Text[Start..End]);
}
