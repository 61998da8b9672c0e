namespace CallFollowUp.Domain.Assessment.Cues;

/// <summary>Some of the cues, a bit for each.</summary>
internal readonly struct CueSet
{
    private readonly UInt128 bits;

    public CueSet(params ReadOnlySpan<Cue> cues)
    {
        foreach (var cue in cues)
            bits |= UInt128.One << (int)cue;
    }

    public bool Contains(Cue cue) => (bits >> (int)cue & UInt128.One) != UInt128.Zero;
}
