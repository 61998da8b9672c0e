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
    private static readonly TimeSpan LeastOverlap = TimeSpan.FromMilliseconds(400);

    public static void Fill(CallReading reading, Dictionary<Practice, PracticeState> states, EvidenceList evidence)
    {
        if (reading.Cues.CustomerSpeaks)
        {
            var interrupted = reading.Cues.Has(Cue.Interrupted) || Interruptions(reading, evidence) >= InterruptionsThatCount;
            states[Practice.Listened] = interrupted ? PracticeState.Missed : PracticeState.Observed;
        }

        states[Practice.AskedOpenQuestions] = BeforeSolution(reading, Cue.OpenQuestion, evidence);
        states[Practice.AskedDesiredOutcome] = States.Seen(reading, Cue.AsksDesiredOutcome, evidence);
        states[Practice.DidNotReAsk] = DidNotReAsk(reading, evidence);
        states[Practice.PleaseAndThanks] = !reading.Cues.Has(Cue.AsksForDatum) ? PracticeState.NotApplicable
            : reading.Cues.Has(Cue.Please) || reading.Cues.Has(Cue.ThanksForDatum) || reading.Cues.Has(Cue.Thanks) ? PracticeState.Observed : PracticeState.Missed;
    }

    /// <summary>The agent begins while the customer speaks: by the clock, or by a sentence that breaks off and gets an answer.</summary>
    private static int Interruptions(CallReading reading, EvidenceList evidence)
    {
        var count = 0;
        for (var turn = 0; turn + 1 < reading.Words.TurnCount; turn++)
        {
            if (AgentAnswers(reading, turn) && Overlap(reading.Call.Transcript[turn], reading.Call.Transcript[turn + 1]))
            {
                count++;
                evidence.AddTurn(turn, "interrupted");
            }
        }

        if (!reading.Cues.Has(Cue.BreaksOff))
            return count;
        foreach (var signal in reading.Signals)
        {
            if (signal.Cue == Cue.BreaksOff && signal.End == reading.Words.EndOf(signal.Turn) && AgentAnswers(reading, signal.Turn)
                && reading.Words.EndOf(reading.Words.Tokens[signal.End - 1]) == SentenceEnd.Open)
            {
                count++;
                evidence.Add(signal, "interrupted");
            }
        }

        return count;
    }

    private static bool AgentAnswers(CallReading reading, int turn) =>
        turn + 1 < reading.Words.TurnCount && reading.SpeakerOf(turn) == Speaker.Customer && reading.SpeakerOf(turn + 1) == Speaker.Agent;

    /// <summary>Halved ticks, because an absurd offset must not overflow.</summary>
    private static bool Overlap(Turn before, Turn after) =>
        before.End is { } end && after.Start is { } start && end.Ticks / 2 - start.Ticks / 2 > LeastOverlap.Ticks / 2;

    private static PracticeState BeforeSolution(CallReading reading, Cue cue, EvidenceList evidence)
    {
        if (!reading.Cues.Has(cue))
            return reading.Cues.CustomerSpeaks ? PracticeState.Missed : PracticeState.NotApplicable;
        if (reading.Cues.Has(Cue.Done) && reading.Cues.FirstOf(Cue.Done) < reading.Cues.FirstOf(cue))
            return PracticeState.Missed;
        evidence.Add(reading.FirstOf(cue));
        return PracticeState.Observed;
    }

    private static PracticeState DidNotReAsk(CallReading reading, EvidenceList evidence)
    {
        if (reading.Cues.Has(Cue.AlreadyGiven))
        {
            evidence.Add(reading.FirstOf(Cue.AlreadyGiven));
            return PracticeState.Missed;
        }

        return reading.Cues.Has(Cue.AsksForDatum) ? PracticeState.Observed : PracticeState.NotApplicable;
    }
}
