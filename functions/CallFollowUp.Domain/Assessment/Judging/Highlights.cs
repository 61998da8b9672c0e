using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>The sentences that whoever takes the case should read: what the customer says is open, and what was done about it.</summary>
internal static class Highlights
{
    /// <value>5: more is read in the transcript.</value>
    private const int Most = 5;

    private static readonly HashSet<Cue> Open = [Cue.Fails, Cue.Withdraws, Cue.GivesUp, Cue.Waits, Cue.Doubts, Cue.NotHelped, Cue.Problem];

    private static readonly HashSet<Cue> Tried = [Cue.Done];

    /// <summary>What the sentence is rather about: it would say who fell short, not what was tried.</summary>
    private static readonly HashSet<Cue> Excuses = [Cue.Cannot, Cue.Failed, Cue.Defensive, Cue.Rude, Cue.Rushes, Cue.Closes, Cue.EndsCall, Cue.But];

    public static IReadOnlyList<Evidence> OfTheIssue(CallReading reading) => Of(reading, Open, []);

    public static IReadOnlyList<Evidence> OfTheAttempts(CallReading reading) => Of(reading, Tried, Excuses);

    private static List<Evidence> Of(CallReading reading, HashSet<Cue> wanted, HashSet<Cue> spoiling)
    {
        var spoilt = new HashSet<int>();
        foreach (var signal in reading.Signals)
        {
            if (spoiling.Contains(signal.Cue))
                spoilt.Add(signal.Turn);
        }

        var found = new List<Evidence>();
        foreach (var signal in reading.Signals)
        {
            if (!wanted.Contains(signal.Cue) || spoilt.Contains(signal.Turn))
                continue;
            var (start, end) = PlaceOf(reading, signal);
            var sentence = Quotation.Around(reading.Call.Transcript[signal.Turn].Text, start, end);
            if (found.Exists(e => e.Quote == sentence))
                continue;
            found.Add(new Evidence(signal.Turn, start, end, CueNames.Of(signal.Cue), sentence));
            if (found.Count > Most)
                found.RemoveAt(0);
        }

        return found;
    }

    private static (int Start, int End) PlaceOf(CallReading reading, Signal signal)
    {
        var tokens = reading.Words.Tokens;
        return (tokens[signal.First].Start, tokens[Math.Max(signal.First, signal.End - 1)].End);
    }
}
