using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>Voicemail, a wrong number, a test, or a call that nobody spoke on: there was no issue to resolve.</summary>
internal static class NoIssue
{
    /// <value>0.95: such calls say so plainly.</value>
    public const double Confidence = 0.95;

    /// <value>10 turns of 100 words in all: a wrong number is cleared up in a few words. On a longer call it is the matter itself: 'I paid to the wrong number'.</value>
    private const int MostTurnsOfWrongNumber = 10;
    private const int MostWordsOfWrongNumber = 100;

    public static bool Decide(CallReading reading, DispositionMeaning disposition, EvidenceList evidence, List<string> notes)
    {
        var customerSpeaks = false;
        for (var turn = 0; turn < reading.Words.TurnCount; turn++)
            customerSpeaks |= reading.SpeakerOf(turn) is Speaker.Customer or Speaker.Unknown && reading.Words.EndOf(turn) > reading.Words.FirstOf(turn);

        var mayBeWrongNumber = reading.Words.TurnCount <= MostTurnsOfWrongNumber && reading.Words.Tokens.Length <= MostWordsOfWrongNumber && !reading.Cues.Has(Cue.Done);
        var found = false;
        foreach (var signal in reading.Signals)
        {
            if ((signal.Cue == Cue.WrongNumber && mayBeWrongNumber) || (signal.Cue is Cue.Voicemail or Cue.TestCall && !customerSpeaks))
            {
                evidence.Add(signal);
                found = true;
            }
        }

        if (!found && disposition == DispositionMeaning.NoIssue && !customerSpeaks)
        {
            notes.Add("The disposition says there was no issue, and the customer is not heard.");
            return true;
        }

        return found;
    }
}
