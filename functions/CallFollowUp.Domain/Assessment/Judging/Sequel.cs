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

        var next = 0;
        foreach (var sentence in reading.Words.Sentences)
        {
            if (IsMatter(reading, sentence, ref next) && reading.SpeakerOf(sentence.Turn) == Speaker.Customer && sentence.Turn != sequel.LastMatter)
                sequel = sequel with { LastMatter = sentence.Turn, MatterBefore = sequel.LastMatter };
        }

        return sequel;
    }

    /// <summary>The last matter in the rest of a turn.</summary>
    /// <param name="sentences">From the one after which the rest begins.</param>
    /// <param name="signal">The first signal behind that one.</param>
    /// <returns>Its first token; -1 where there is none.</returns>
    public static int LastMatterAfter(CallReading reading, ReadOnlySpan<Sentence> sentences, int signal)
    {
        var last = -1;
        for (var i = 1; i < sentences.Length && sentences[i].Turn == sentences[0].Turn; i++)
        {
            if (IsMatter(reading, sentences[i], ref signal))
                last = sentences[i].First;
        }

        return last;
    }

    /// <param name="turn">The turn of the sentence.</param>
    public void Fill(int turn, ref ColumnSet columns)
    {
        columns.Add(SentenceFeature.GoesOnLater, turn < LastMatter);
        columns.Add(SentenceFeature.GoesOnLong, turn < MatterBefore);
        columns.Add(SentenceFeature.DeedLater, turn < LastDeed);
        columns.Add(SentenceFeature.DeedsLater, turn < DeedBefore);
    }

    /// <summary>More than thanks, praise and goodbye.</summary>
    /// <param name="next">The first signal that may stand in the sentence; afterwards the first behind it.</param>
    private static bool IsMatter(CallReading reading, Sentence sentence, ref int next)
    {
        var isCourtesy = false;
        var signals = reading.Signals;
        for (; next < signals.Length && signals[next].First < sentence.End; next++)
        {
            isCourtesy |= signals[next].First >= sentence.First
                && signals[next].Cue is Cue.Works or Cue.Settled or Cue.Praise or Cue.CustomerThanks or Cue.NothingElse or Cue.Accepts or Cue.Leaves;
        }

        return sentence.Mark == SentenceEnd.Asked || (!isCourtesy && sentence.End - sentence.First >= WordsOfMatter);
    }
}
