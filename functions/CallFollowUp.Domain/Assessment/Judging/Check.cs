using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>
/// The customer looks and says what there is: good news unless something is denied. It needs no phrase for the thing itself.
/// </summary>
/// <param name="Finding">1 it went well, -1 it did not, 0 nothing was checked or found.</param>
/// <param name="Turn">The customer's turn that says so; -1 where there is none.</param>
internal readonly record struct Check(int Finding, int Turn)
{
    /// <value>2 words: less is no finding.</value>
    private const int FindingWords = 2;

    private static readonly Check None = new(0, -1);

    /// <summary>The last time that the customer looks unasked: 'hang on, I'm opening the app'.</summary>
    public static Check Own(CallReading reading)
    {
        if (!reading.Cues.Has(Cue.Checks))
            return None;
        var signal = reading.LastOf(Cue.Checks);
        var rest = reading.Words.EndOf(signal.Turn) - signal.End;
        return rest >= FindingWords ? Of(reading, signal.Turn, signal.End) : Next(reading, signal.Turn);
    }

    /// <summary>The answer to the last time that the agent has the customer look: 'could you try it again?'</summary>
    public static Check Asked(CallReading reading) => reading.Cues.Has(Cue.AsksToCheck) ? Next(reading, reading.LastTurnOf(Cue.AsksToCheck)) : None;

    /// <summary>What the customer says next after a turn.</summary>
    private static Check Next(CallReading reading, int turn) =>
        NextOfCustomer(reading, turn) is var next and >= 0 ? Of(reading, next, reading.Words.FirstOf(next)) : None;

    /// <param name="from">The token in the turn from which the finding is told.</param>
    private static Check Of(CallReading reading, int turn, int from)
    {
        var end = reading.Words.EndOf(turn);
        return end - from < FindingWords ? None : new Check(IsDenied(reading, from, end) ? -1 : 1, turn);
    }

    private static int NextOfCustomer(CallReading reading, int turn)
    {
        for (var next = turn + 1; next < reading.Words.TurnCount; next++)
        {
            if (reading.SpeakerOf(next) == Speaker.Customer)
                return next;
        }

        return -1;
    }

    private static bool IsDenied(CallReading reading, int from, int end)
    {
        foreach (var signal in reading.Signals)
        {
            if (signal.First >= from && signal.First < end && (Story.WordOf(signal.Cue) < 0 || signal.Cue == Cue.Objects))
                return true;
        }

        foreach (var sign in reading.Signs)
        {
            if (sign.First >= from && sign.First < end && sign.Cue is Cue.Negation or Cue.NegationAfter or Cue.Condition)
                return true;
        }

        return false;
    }
}
