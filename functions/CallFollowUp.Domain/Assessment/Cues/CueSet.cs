namespace CallFollowUp.Domain.Assessment.Cues;

/// <summary>Some of the cues, a bit for each.</summary>
internal readonly struct CueSet
{
    private readonly ulong low;
    private readonly ulong high;

    private const Cue HalfWay = (Cue)64;

    public CueSet(params ReadOnlySpan<Cue> cues)
    {
        foreach (var cue in cues)
            (cue < HalfWay ? ref low : ref high) |= BitOf(cue);
    }

    public bool Contains(Cue cue) => ((cue < HalfWay ? low : high) & BitOf(cue)) != 0;

    private static ulong BitOf(Cue cue) => 1UL << (int)cue;
}
