using System.Numerics;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Words as numbers (FNV-1a over folded letters): equal for words that differ in case and accents only.</summary>
internal static class WordHash
{
    public const uint Seed = 2166136261;

    private const uint Prime = 16777619;

    public static uint With(uint hash, int letter) => (hash ^ (uint)letter) * Prime;

    /// <summary>Where a key is looked for first: the golden ratio spreads keys that differ in few bits.</summary>
    public static int Spread(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 40);

    /// <summary>Two words that follow each other, by their stems.</summary>
    public static uint OfPair(uint first, uint second) => (BitOperations.RotateLeft(first, 16) ^ second) * Prime;

    /// <summary>A word as the first of its sentence.</summary>
    public static uint OfFirst(uint stem) => OfPair(Seed, stem);

    /// <summary>The <see cref="Token.Stem"/> of words that begin so.</summary>
    /// <param name="stem">Plain letters and digits, at most <see cref="Token.StemLetters"/>.</param>
    public static uint OfStem(ReadOnlySpan<char> stem)
    {
        var hash = Seed;
        foreach (var c in stem)
            hash = With(hash, Letters.Of(c));
        return hash;
    }
}
