using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Evidence that is not yet quoted.</summary>
internal readonly record struct Place(int Turn, int Start, int End, string Cue) : IComparable<Place>
{
    public int CompareTo(Place other) =>
        Turn != other.Turn ? Turn - other.Turn
        : Start != other.Start ? Start - other.Start
        : End != other.End ? End - other.End
        : string.CompareOrdinal(Cue, other.Cue);

    public Evidence In(IReadOnlyList<Turn> turns) => new(Turn, Start, End, Cue, turns[Turn].Text[Start..End]);
}
