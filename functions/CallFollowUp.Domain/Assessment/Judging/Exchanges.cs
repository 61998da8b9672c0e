using System.Numerics;
using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>
/// What the sides answer each other with at the end of a call: every two cues of turns that follow each other, and of one side's turns before and after
/// the other's. Thanks after a deed say something else than thanks after a refusal, and so do a refusal and a deed in either order.
/// </summary>
internal static class Exchanges
{
    /// <value>9 turns, where all that one side says until the other speaks is one.</value>
    private const int Turns = 9;

    private const string Follows = ">";
    private const string FollowsLater = ">>";

    /// <summary>The bit of a turn in which none of the cues is heard.</summary>
    private const ulong Nothing = 1;

    /// <summary>The cue of each place; the first stands for none of them.</summary>
    private static readonly Cue[] Cues = [Cue.Ignore, .. Enum.GetValues<Cue>().Where(IsHeard)];

    private static readonly string[] PlaceNames = ["nothing", .. Cues[1..].Select(CueNames.Of)];

    /// <summary>The bit of each cue; 0 where it has no place.</summary>
    private static readonly ulong[] Bits = Array.ConvertAll(Enum.GetValues<Cue>(), cue => IsHeard(cue) ? 1UL << Array.IndexOf(Cues, cue) : 0);

    /// <summary>A column for each two that follow each other, then one for each two with a turn of the other side between.</summary>
    public static readonly IReadOnlyList<string> Names = [.. PairNames(Follows), .. PairNames(FollowsLater)];

    public static int Count => Names.Count;

    /// <param name="columns">Room for <see cref="Count"/> columns.</param>
    public static void Fill(CallReading reading, ref ColumnSet columns)
    {
        Span<ulong> turns = stackalloc ulong[Turns];
        turns = turns[..Read(reading, turns)];
        for (var turn = 0; turn + 1 < turns.Length; turn++)
        {
            if ((turns[turn + 1] | turns[turn]) != 0)
                AddPairs(OrNothing(turns[turn + 1]), OrNothing(turns[turn]), 0, ref columns);
            if (turn + 2 < turns.Length)
                AddPairs(turns[turn + 2], turns[turn], Cues.Length * Cues.Length, ref columns);
        }
    }

    /// <summary>The two cues of a column; <see cref="Cue.Ignore"/> for a turn without any.</summary>
    public static (Cue Before, Cue After) CuesOf(int column) => (Cues[column / Cues.Length % Cues.Length], Cues[column % Cues.Length]);

    private static bool IsHeard(Cue cue) => FeatureSet.IsTelling(cue) || cue is Cue.OffersMoreHelp or Cue.Apology or Cue.AsksToCheck;

    private static IEnumerable<string> PairNames(string between) => PlaceNames.SelectMany(before => PlaceNames.Select(after => before + between + after));

    /// <summary>The cues of each turn, the last turn first: a bit for each place.</summary>
    private static int Read(CallReading reading, Span<ulong> turns)
    {
        var (count, side, next) = (0, Side.Neither, reading.Signals.Length - 1);
        for (var turn = reading.Words.TurnCount - 1; turn >= 0; turn--)
        {
            var speaks = CueTraits.SideOf(reading.SpeakerOf(turn));
            if (speaks == Side.Neither || reading.Words.EndOf(turn) == reading.Words.FirstOf(turn))
                continue;
            if (speaks != side && count++ == turns.Length)
                return turns.Length;
            side = speaks;
            for (; next >= 0 && reading.Signals[next].Turn >= turn; next--)
                turns[count - 1] |= Bits[(int)reading.Signals[next].Cue];
        }

        return count;
    }

    private static ulong OrNothing(ulong cues) => cues == 0 ? Nothing : cues;

    private static void AddPairs(ulong before, ulong after, int from, ref ColumnSet columns)
    {
        for (; before != 0; before &= before - 1)
        {
            for (var rest = after; rest != 0; rest &= rest - 1)
                columns.Add(from + BitOperations.TrailingZeroCount(before) * Cues.Length + BitOperations.TrailingZeroCount(rest));
        }
    }
}
