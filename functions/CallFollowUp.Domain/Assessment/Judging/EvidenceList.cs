using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>Gathers the places that moved a statement, each once, in the order of the call.</summary>
internal sealed class EvidenceList(CallReading reading)
{
    private readonly List<Evidence> items = [];
    private readonly HashSet<(int Turn, int Start, int End, string Cue)> known = [];

    public void Add(Signal signal) => Add(signal, Cues.CueNames.Of(signal.Cue));

    public void Add(Signal signal, string cue)
    {
        var tokens = reading.Words.Tokens;
        Add(signal.Turn, tokens[signal.First].Start, tokens[Math.Max(signal.First, signal.End - 1)].End, cue);
    }

    /// <summary>A whole turn.</summary>
    public void AddTurn(int turn, string cue) => Add(turn, 0, reading.Call.Transcript[turn].Text.Length, cue);

    public void Add(int turn, int start, int end, string cue)
    {
        if (known.Add((turn, start, end, cue)))
            items.Add(new Evidence(turn, start, end, cue, reading.Call.Transcript[turn].Text[start..end]));
    }

    public List<Evidence> ToList()
    {
        items.Sort((a, b) => (a.Turn, a.Start, a.End).CompareTo((b.Turn, b.Start, b.End)) is var order and not 0 ? order : string.CompareOrdinal(a.Cue, b.Cue));
        return items;
    }
}
