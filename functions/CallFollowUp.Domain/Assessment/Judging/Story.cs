using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>The call in the order of time: the customer's last word on the matter and the agent's last deed.</summary>
internal readonly record struct Story(int LastWord, Cue? LastDeed, bool DoneBeforeLastWord, bool OfferedBeforeLastWord, bool EndsInQuestion, bool CustomerSilent)
{
    public static Story Of(CallReading reading)
    {
        var story = new Story { CustomerSilent = true, EndsInQuestion = EndsInAQuestion(reading, out var spoke) } with { CustomerSilent = !spoke };
        var done = false;
        var offered = false;
        foreach (var signal in reading.Signals)
        {
            var word = WordOf(signal.Cue);
            if (word != 0)
                story = story with { LastWord = word, DoneBeforeLastWord = done, OfferedBeforeLastWord = offered };
            if (signal.Cue is Cue.Done or Cue.Failed or Cue.Cannot or Cue.CallsBack or Cue.Promises or Cue.Escalates or Cue.Transfers or Cue.Defers)
                story = story with { LastDeed = signal.Cue };
            done |= signal.Cue == Cue.Done;
            offered |= signal.Cue == Cue.OffersMoreHelp;
        }

        return story;
    }

    private static int WordOf(Cue cue) => cue switch
    {
        Cue.Works or Cue.Settled or Cue.Praise => 1,
        Cue.Fails or Cue.Withdraws or Cue.GivesUp or Cue.Waits or Cue.Doubts or Cue.Complains or Cue.Sarcasm or Cue.NotHelped or Cue.Leaves or Cue.Insult => -1,
        _ => 0,
    };

    /// <summary>The last thing the customer says, goodbyes aside, is a question that nobody is heard to settle.</summary>
    private static bool EndsInAQuestion(CallReading reading, out bool customerSpoke)
    {
        customerSpoke = false;
        var words = reading.Words;
        for (var turn = words.TurnCount - 1; turn >= 0; turn--)
        {
            var (first, end) = (words.FirstOf(turn), words.EndOf(turn));
            if (reading.SpeakerOf(turn) != Speaker.Customer || end == first)
                continue;
            customerSpoke = true;
            if (end - first > 2)
                return words.IsAsked(words.Tokens[end - 1].Sentence);
        }

        return false;
    }
}
