using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging.Practised;

/// <summary>Letting the customer tell the story, and asking rather than assuming.</summary>
internal static class Listening
{
    /// <value>2: one broken sentence may be a bad line.</value>
    private const int InterruptionsThatCount = 2;

    /// <value>400 ms: people begin that much early without interrupting.</value>
    private static readonly TimeSpan Overlap = TimeSpan.FromMilliseconds(400);

    public static void Fill(CallReading reading, CueIndex cues, Dictionary<Practice, PracticeState> states, EvidenceList evidence)
    {
        if (cues.CustomerSpeaks)
        {
            var interrupted = cues.Has(Cue.Interrupted) || Interruptions(reading, evidence) >= InterruptionsThatCount;
            states[Practice.Listened] = interrupted ? PracticeState.Missed : PracticeState.Observed;
        }

        states[Practice.AskedOpenQuestions] = BeforeSolution(reading, cues, Cue.OpenQuestion, evidence);
        states[Practice.AskedDesiredOutcome] = States.Seen(reading, cues, Cue.AsksDesiredOutcome, evidence);
        states[Practice.DidNotReAsk] = DidNotReAsk(reading, cues, evidence);
        states[Practice.PleaseAndThanks] = !cues.Has(Cue.AsksForDatum) ? PracticeState.NotApplicable
            : cues.Has(Cue.Please) || cues.Has(Cue.ThanksForDatum) || cues.Has(Cue.Thanks) ? PracticeState.Observed : PracticeState.Missed;
    }

    /// <summary>The agent begins while the customer speaks: by the clock, or by a sentence that breaks off and gets an answer.</summary>
    private static int Interruptions(CallReading reading, EvidenceList evidence)
    {
        var turns = reading.Call.Transcript;
        var count = 0;
        for (var turn = 1; turn < turns.Count; turn++)
        {
            if (turns[turn].Speaker == Speaker.Agent && turns[turn - 1].Speaker == Speaker.Customer
                && (turns[turn].Start + Overlap < turns[turn - 1].End || BreaksOff(reading, turn - 1)))
            {
                count++;
                evidence.AddTurn(turn - 1, "interrupted");
            }
        }

        return count;
    }

    private static bool BreaksOff(CallReading reading, int turn)
    {
        var end = reading.Words.EndOf(turn);
        if (end == reading.Words.FirstOf(turn) || reading.Words.EndOf(reading.Words.Tokens[end - 1]) != SentenceEnd.Open)
            return false;
        foreach (var signal in reading.Signals)
        {
            if (signal.Cue == Cue.BreaksOff && signal.Turn == turn && signal.End == end)
                return true;
        }

        return false;
    }

    private static PracticeState BeforeSolution(CallReading reading, CueIndex cues, Cue cue, EvidenceList evidence)
    {
        if (!cues.Has(cue))
            return cues.CustomerSpeaks ? PracticeState.Missed : PracticeState.NotApplicable;
        if (cues.Has(Cue.Done) && cues.FirstOf(Cue.Done) < cues.FirstOf(cue))
            return PracticeState.Missed;
        evidence.Add(reading.Signals[cues.FirstOf(cue)]);
        return PracticeState.Observed;
    }

    private static PracticeState DidNotReAsk(CallReading reading, CueIndex cues, EvidenceList evidence)
    {
        if (cues.Has(Cue.AlreadyGiven))
        {
            evidence.Add(reading.Signals[cues.FirstOf(Cue.AlreadyGiven)]);
            return PracticeState.Missed;
        }

        return cues.Has(Cue.AsksForDatum) ? PracticeState.Observed : PracticeState.NotApplicable;
    }
}
