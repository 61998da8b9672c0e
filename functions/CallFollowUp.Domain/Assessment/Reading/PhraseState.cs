namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>All nodes of the net that the words so far may have led to, taken together.</summary>
/// <param name="id">Never used twice in one net.</param>
/// <param name="items">Node and words left in a gap, in one number each.</param>
/// <param name="cues">The cues whose pattern is complete.</param>
/// <param name="cuesAtEnding">Those that are complete if the sentence ends here.</param>
/// <param name="wanted">The symbols that may lead on, as <see cref="BitOf"/> marks them: a word with none of their bits leads nowhere.</param>
internal sealed class PhraseState(int id, int[] items, int[] cues, int[] cuesAtEnding, ulong wanted)
{
    /// <summary>Of <see cref="Wanted"/>: any word may lead on.</summary>
    public const ulong Anything = ulong.MaxValue;

    /// <summary>No pattern goes on.</summary>
    public static readonly PhraseState Dead = new(0, [], [], [], 0);

    public int Id => id;

    public int[] Items => items;

    public int[] Cues => cues;

    public int[] CuesAtEnding => cuesAtEnding;

    public ulong Wanted => wanted;

    public static ulong BitOf(int symbol) => 1UL << symbol;
}
