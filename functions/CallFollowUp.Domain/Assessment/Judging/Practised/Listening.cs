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
        var count = 0;
        for (var turn = 0; turn + 1 < reading.Words.TurnCount; turn++)
        {
            if (AgentAnswers(reading, turn) && Overlap(reading.Call.Transcript[turn], reading.Call.Transcript[turn + 1]))
            {
                count++;
                evidence.AddTurn(turn, "interrupted");
            }
        }

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
