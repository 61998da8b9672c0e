using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>Gathers the places that moved a statement, each once, in the order of the call.</summary>
internal sealed class EvidenceList(CallReading reading)
{
    private readonly List<Place> places = reading.EmptyPlaces();

    public void Add(Signal signal) => Add(signal, CueNames.Of(signal.Cue));

    public void Add(Signal signal, string cue)
    {
        var tokens = reading.Words.Tokens;
        Add(signal.Turn, tokens[signal.First].Start, tokens[Math.Max(signal.First, signal.End - 1)].End, cue);
    }

    /// <summary>A whole turn.</summary>
    public void AddTurn(int turn, string cue) => Add(turn, 0, reading.Call.Transcript[turn].Text.Length, cue);

    public void Add(int turn, int start, int end, string cue) => places.Add(new Place(turn, start, end, cue));

    public IReadOnlyList<Evidence> ToList()
    {
        places.Sort();
        var distinct = 0;
        for (var i = 0; i < places.Count; i++)
        {
            if (distinct == 0 || places[i] != places[distinct - 1])
                places[distinct++] = places[i];
        }

        var items = new Evidence[distinct];
        for (var i = 0; i < distinct; i++)
            items[i] = places[i].In(reading.Call.Transcript);
        return items;
    }
}
