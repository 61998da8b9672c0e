namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>All nodes of the net that the words so far may have led to, taken together: the same nodes are the same state.</summary>
/// <param name="items">Node and words left in a gap, in one number each.</param>
/// <param name="cues">The cues whose pattern is complete.</param>
/// <param name="cuesAtEnding">Those that are complete if the sentence ends here.</param>
internal sealed class PhraseState(int id, int[] items, int[] cues, int[] cuesAtEnding)
{
    public int[] Items => items;

    public int[] Cues => cues;

    public int[] CuesAtEnding => cuesAtEnding;

    /// <summary>What leads here.</summary>
    public PhraseStep Step { get; } = new(id, cues.Length > 0, cuesAtEnding.Length > 0);
}
