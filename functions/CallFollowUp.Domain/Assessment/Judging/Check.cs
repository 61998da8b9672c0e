using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>
/// The customer looks ('hang on, I'm opening the app') and says what there is: good news unless something is denied. It needs no phrase for the thing itself.
/// </summary>
internal static class Check
{
    /// <value>2 words: less is no finding.</value>
    private const int FindingWords = 2;

    /// <returns>1 the last check went well, -1 it did not, 0 nothing was checked or found.</returns>
    public static int Of(CallReading reading)
    {
        var (from, turn) = (-1, -1);
        foreach (var signal in reading.Signals)
        {
            if (signal.Cue == Cue.Checks)
                (from, turn) = (signal.End, signal.Turn);
        }

        if (turn < 0)
            return 0;
        var end = reading.Words.EndOf(turn);
        if (end - from < FindingWords && NextOfCustomer(reading, turn) is var next and >= 0)
            (from, end) = (reading.Words.FirstOf(next), reading.Words.EndOf(next));
        if (end - from < FindingWords)
            return 0;
        return IsDenied(reading, from, end) ? -1 : 1;
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
