using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>The sentences that whoever takes the case should read: what the customer says is open, and what was done about it.</summary>
internal static class Highlights
{
    /// <value>5: more is read in the transcript.</value>
    private const int Most = 5;

    private static readonly CueSet Open = new(Cue.Fails, Cue.Withdraws, Cue.GivesUp, Cue.Waits, Cue.Doubts, Cue.NotHelped, Cue.Problem);

    private static readonly CueSet Tried = new(Cue.Done);

    /// <summary>What the sentence is rather about: it would say who fell short, not what was tried.</summary>
    private static readonly CueSet Excuses = new(Cue.Cannot, Cue.Failed, Cue.Defensive, Cue.Rude, Cue.Rushes, Cue.Closes, Cue.EndsCall, Cue.But);

    public static IReadOnlyList<Evidence> OfTheIssue(CallReading reading) => Of(reading, Open, default);

    public static IReadOnlyList<Evidence> OfTheAttempts(CallReading reading) => Of(reading, Tried, Excuses);

    private static List<Evidence> Of(CallReading reading, CueSet wanted, CueSet spoiling)
    {
        var found = new List<Evidence>();
        var signals = reading.Signals;
        var (turn, isSpoilt) = (-1, false);
        for (var i = signals.Length - 1; i >= 0 && found.Count < Most; i--)
        {
            var signal = signals[i];
            if (!wanted.Contains(signal.Cue))
                continue;
            if (signal.Turn != turn)
                (turn, isSpoilt) = (signal.Turn, IsSpoilt(signals, i, spoiling));
            if (isSpoilt)
                continue;
            var (start, end) = PlaceOf(reading, signal);
            var sentence = Quotation.Around(reading.Call.Transcript[signal.Turn].Text, start, end);
            if (!IsIn(found, sentence))
                found.Add(new Evidence(signal.Turn, start, end, CueNames.Of(signal.Cue), sentence.ToString()));
        }

        found.Reverse();
        return found;
    }

    private static bool IsIn(List<Evidence> found, ReadOnlySpan<char> sentence)
    {
        foreach (var evidence in found)
        {
            if (sentence.SequenceEqual(evidence.Quote))
                return true;
        }

        return false;
    }

    /// <summary>Whether anything in the turn of a signal spoils it.</summary>
    private static bool IsSpoilt(ReadOnlySpan<Signal> signals, int at, CueSet spoiling)
    {
        var first = at;
        while (first > 0 && signals[first - 1].Turn == signals[at].Turn)
            first--;
        for (var i = first; i < signals.Length && signals[i].Turn == signals[at].Turn; i++)
        {
            if (spoiling.Contains(signals[i].Cue))
                return true;
        }

        return false;
    }

    private static (int Start, int End) PlaceOf(CallReading reading, Signal signal)
    {
        var tokens = reading.Words.Tokens;
        return (tokens[signal.First].Start, tokens[Math.Max(signal.First, signal.End - 1)].End);
    }
}
