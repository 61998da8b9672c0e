using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>What comes after a sentence of the customer's: 'great' that is followed by a wish, or by another deed of the agent's, settles nothing yet.</summary>
/// <param name="LastMatter">The last turn in which the customer speaks of a matter; -1 where there is none.</param>
/// <param name="MatterBefore">The one before.</param>
/// <param name="LastDeed">The last turn in which the agent did or told something; -1 where there is none.</param>
/// <param name="DeedBefore">The one before.</param>
internal readonly record struct Sequel(int LastMatter, int MatterBefore, int LastDeed, int DeedBefore)
{
    /// <value>4 words: "bye for now" is no matter.</value>
    private const int WordsOfMatter = 4;

    public static Sequel Of(CallReading reading)
    {
        var sequel = new Sequel(-1, -1, -1, -1);
        foreach (var signal in reading.Signals)
        {
            if (signal.Cue is Cue.Done or Cue.Informs or Cue.Reports && signal.Turn != sequel.LastDeed)
                sequel = sequel with { LastDeed = signal.Turn, DeedBefore = sequel.LastDeed };
        }

        var tokens = reading.Words.Tokens;
        var (next, first) = (0, 0);
        while (first < tokens.Length)
        {
            var end = EndOf(tokens, first);
            var isMatter = IsMatter(reading, first, end, ref next);
            var turn = tokens[first].Turn;
            if (isMatter && reading.SpeakerOf(turn) == Speaker.Customer && turn != sequel.LastMatter)
                sequel = sequel with { LastMatter = turn, MatterBefore = sequel.LastMatter };
            first = end;
        }

        return sequel;
    }

    public void Fill(CallReading reading, Sentence sentence, int signal, ref SentenceColumns columns)
    {
        var tokens = reading.Words.Tokens;
        var turn = tokens[sentence.First].Turn;
        columns.Add(SentenceFeature.GoesOnAtOnce, GoesOnAtOnce(reading, sentence, signal));
        columns.Add(SentenceFeature.GoesOnLater, turn < LastMatter);
        columns.Add(SentenceFeature.GoesOnLong, turn < MatterBefore);
        columns.Add(SentenceFeature.DeedLater, turn < LastDeed);
        columns.Add(SentenceFeature.DeedsLater, turn < DeedBefore);
    }

    private static bool GoesOnAtOnce(CallReading reading, Sentence sentence, int signal)
    {
        var tokens = reading.Words.Tokens;
        for (var first = sentence.End; first < tokens.Length && tokens[first].Turn == tokens[sentence.First].Turn;)
        {
            var end = EndOf(tokens, first);
            if (IsMatter(reading, first, end, ref signal))
                return true;
            first = end;
        }

        return false;
    }

    private static int EndOf(ReadOnlySpan<Token> tokens, int first)
    {
        var end = first + 1;
        while (end < tokens.Length && tokens[end].Sentence == tokens[first].Sentence)
            end++;
        return end;
    }

    /// <summary>More than thanks, praise and goodbye.</summary>
    private static bool IsMatter(CallReading reading, int first, int end, ref int next)
    {
        var isCourtesy = false;
        var signals = reading.Signals;
        for (; next < signals.Length && signals[next].First < end; next++)
        {
            isCourtesy |= signals[next].First >= first
                && signals[next].Cue is Cue.Works or Cue.Settled or Cue.Praise or Cue.CustomerThanks or Cue.NothingElse or Cue.Accepts or Cue.Leaves;
        }

        return reading.Words.EndOf(reading.Words.Tokens[first]) == SentenceEnd.Asked || (!isCourtesy && end - first >= WordsOfMatter);
    }
}
