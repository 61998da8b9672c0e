using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Evaluation.Corpora;

/// <summary>What readers marked as the acts of a call's turns; a turn without a mark does nothing to the matter.</summary>
internal sealed class TurnMarks
{
    /// <summary>The letter of each act, as <c>turns.marks</c> has them.</summary>
    private const string Letters = "dnopwfgyx";

    private readonly Dictionary<int, string> marks = [];

    public bool Has(int turn, Act act) => marks.TryGetValue(turn, out var letters) && letters.Contains(Letters[(int)act], StringComparison.Ordinal);

    /// <summary>A line for each call: its id, then the number of each marked turn, from 1, with one or two letters.</summary>
    /// <exception cref="InvalidDataException">A line breaks the format, or a call has two.</exception>
    public static Dictionary<string, TurnMarks> Load(string file)
    {
        var found = new Dictionary<string, TurnMarks>();
        foreach (var (number, line) in File.ReadLines(file).Index())
        {
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var call, .. var turns] || call[0] == '#')
                continue;
            var ofCall = new TurnMarks();
            if (!found.TryAdd(call, ofCall) || !Array.TrueForAll(turns, ofCall.TryAdd))
                throw new InvalidDataException($"{file}({number + 1}): expected a call's id, once, and turn numbers with one or two of the letters {Letters}");
        }

        return found;
    }

    private bool TryAdd(string mark)
    {
        var letters = mark.TrimStart("0123456789".ToCharArray());
        return letters.Length is 1 or 2 && letters.All(Letters.Contains) && int.TryParse(mark.AsSpan(0, mark.Length - letters.Length), out var turn) && turn > 0 && marks.TryAdd(turn - 1, letters);
    }
}
