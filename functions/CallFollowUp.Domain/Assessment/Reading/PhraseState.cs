using System.Collections.Concurrent;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>All places of the trie that the words so far may have led to, taken together.</summary>
/// <param name="items">Node and words left in a gap, in one number each.</param>
/// <param name="cues">The cues whose pattern is complete.</param>
/// <param name="cuesAtEnding">Those that are complete if the sentence ends here.</param>
internal sealed class PhraseState(int[] items, int[] cues, int[] cuesAtEnding)
{
    public int[] Items => items;

    public int[] Cues => cues;

    public int[] CuesAtEnding => cuesAtEnding;

    /// <summary>Where a word leads, by its symbol set and clause; null leads nowhere.</summary>
    public ConcurrentDictionary<int, PhraseState?> Next { get; } = new(concurrencyLevel: 1, capacity: 7);
}
