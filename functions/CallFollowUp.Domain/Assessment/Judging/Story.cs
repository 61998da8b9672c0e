using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>The call in the order of time: the customer's last word on the matter and the agent's last deed.</summary>
/// <param name="LastWord">1 good, -1 bad, 0 none.</param>
/// <param name="TakenBack">What was good has failed since, and nothing was done about it after that.</param>
/// <param name="LastTry">Done or failed, whichever the agent said last: a failed booking may be made good.</param>
internal readonly record struct Story(
    int LastWord, Cue? LastDeed, Cue? LastTry, bool DoneBeforeLastWord, bool OfferedBeforeLastWord, bool BadBeforeLastWord, bool OpenFailure, bool OpenPromise, bool BadAfterDeed, int LastState, bool Several, bool OpenAfterSeveral, bool TakenBack)
{
    public static Story Of(CallReading reading)
    {
        var story = default(Story);
        var (done, offered, bad, good) = (false, false, false, false);
        foreach (var signal in reading.Signals)
        {
            var word = WordOf(signal.Cue);
            if (word != 0)
                story = story with { LastWord = word, DoneBeforeLastWord = done, OfferedBeforeLastWord = offered, BadBeforeLastWord = bad };
            if (IsDeed(signal.Cue))
                story = story with { LastDeed = signal.Cue };
            story = signal.Cue switch
            {
                Cue.Done => story with { OpenFailure = false, OpenPromise = false, BadAfterDeed = false, LastState = 0 },
                Cue.Informs => story with { OpenFailure = false, BadAfterDeed = false },
                Cue.Works => story with { OpenFailure = false, OpenPromise = false, BadAfterDeed = false, LastState = 1 },
                Cue.Settled => story with { OpenFailure = false, OpenPromise = false, BadAfterDeed = false },
                Cue.Fails or Cue.Withdraws or Cue.NotHelped => story with { BadAfterDeed = true, LastState = -1 },
                Cue.Failed or Cue.Cannot => story with { OpenFailure = true },
                var cue when IsLeftForLater(cue) => story with { OpenPromise = true },
                _ when word < 0 => story with { BadAfterDeed = true },
                _ => story,
            };
            good |= signal.Cue is Cue.Works or Cue.Settled;
            story = signal.Cue switch
            {
                Cue.Done or Cue.Works or Cue.Settled => story with { TakenBack = false },
                Cue.Fails or Cue.Withdraws or Cue.NotHelped => story with { TakenBack = good },
                _ => story,
            };
            if (signal.Cue == Cue.Several)
                story = story with { Several = true };
            if (story.Several && signal.Cue is Cue.Cannot or Cue.Failed or Cue.CallsBack or Cue.Escalates or Cue.Transfers or Cue.Defers)
                story = story with { OpenAfterSeveral = true };
            if (signal.Cue is Cue.Done or Cue.Failed)
                story = story with { LastTry = signal.Cue };
            bad |= word < 0;
            done |= signal.Cue == Cue.Done;
            offered |= signal.Cue == Cue.OffersMoreHelp;
        }

        return story;
    }

    public static int WordOf(Cue cue) => cue switch
    {
        Cue.Works or Cue.Settled or Cue.Praise => 1,
        Cue.Fails or Cue.Withdraws or Cue.GivesUp or Cue.Waits or Cue.Doubts or Cue.Complains or Cue.Sarcasm or Cue.NotHelped or Cue.Leaves or Cue.Insult => -1,
        _ => 0,
    };

    /// <summary>The agent leaves it to a later time or to somebody else.</summary>
    public static bool IsLeftForLater(Cue cue) => cue is Cue.CallsBack or Cue.Promises or Cue.Escalates or Cue.Transfers or Cue.Defers;

    private static bool IsDeed(Cue cue) => cue is Cue.Done or Cue.Informs or Cue.Failed or Cue.Cannot || IsLeftForLater(cue);
}
