namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>A set of stems in 8 KB: one bit each, so that it tells at once which are not in it. Two stems share a bit once in 65,536 times.</summary>
internal static class StemMarks
{
    private const int Bits = 16;

    /// <value>The length of the span that holds the marks.</value>
    public const int Room = (1 << Bits) / 64;

    public static void Add(Span<ulong> marks, uint stem) => marks[WordOf(stem)] |= BitOf(stem);

    public static bool MayHold(ReadOnlySpan<ulong> marks, uint stem) => (marks[WordOf(stem)] & BitOf(stem)) != 0;

    private static int WordOf(uint stem) => (int)(stem >> (32 - Bits)) / 64;

    private static ulong BitOf(uint stem) => 1UL << (int)(stem >> (32 - Bits));
}
