using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Functions.Operations.Calls;

/// <summary>The part of a transcript that one page shows. A call of 5,000 turns is shown in parts, so that every page is quick and small.</summary>
/// <param name="From">Zero-based, inclusive.</param>
/// <param name="To">Zero-based, exclusive.</param>
/// <param name="Previous">Where the part before begins; null for the first.</param>
internal sealed record TranscriptCut(int From, int To, int? Previous)
{
    /// <value>150 turns: nearly every call whole.</value>
    public const int MostTurns = 150;

    /// <value>24,000 characters, so that a page stays below 100 KB; one turn has at most 10,000.</value>
    public const int MostCharacters = 24_000;

    /// <summary>The part that begins with, or holds, this turn.</summary>
    public static TranscriptCut Around(IReadOnlyList<Turn> turns, int turn)
    {
        turn = Math.Clamp(turn, 0, Math.Max(0, turns.Count - 1));
        var (from, previous) = (0, (int?)null);
        while (true)
        {
            var to = End(turns, from);
            if (turn < to || to >= turns.Count)
                return new TranscriptCut(from, to, previous);
            (previous, from) = (from, to);
        }
    }

    private static int End(IReadOnlyList<Turn> turns, int from)
    {
        var characters = 0;
        var to = from;
        while (to < turns.Count && to - from < MostTurns && (to == from || characters + turns[to].Text.Length <= MostCharacters))
            characters += turns[to++].Text.Length;
        return to;
    }
}
