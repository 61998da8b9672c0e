using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>The call in the order of time: the customer's last word on the matter and the agent's last deed.</summary>
internal struct Story
{
    private bool done;
    private bool offered;
    private bool bad;
    private bool good;

    /// <value>1 good, -1 bad, 0 none.</value>
    public int LastWord { get; private set; }

    public Cue? LastDeed { get; private set; }

    /// <value>Done or failed, whichever the agent said last: a failed booking may be made good.</value>
    public Cue? LastTry { get; private set; }

    public bool DoneBeforeLastWord { get; private set; }

    public bool OfferedBeforeLastWord { get; private set; }

    public bool BadBeforeLastWord { get; private set; }

    /// <value>What was tried failed, and nothing was done since.</value>
    public bool OpenFailure { get; private set; }

    /// <value>Something was refused, and nothing was done or told since.</value>
    public bool OpenRefusal { get; private set; }

    public bool OpenPromise { get; private set; }

    public bool BadAfterDeed { get; private set; }

    /// <value>1 works, -1 fails, 0 nothing is known since the agent's last deed.</value>
    public int LastState { get; private set; }

    public bool Several { get; private set; }

    public bool OpenAfterSeveral { get; private set; }

    /// <value>What was good has failed since, and nothing was done about it after that.</value>
    public bool TakenBack { get; private set; }

    public static Story Of(CallReading reading)
    {
        var story = default(Story);
        foreach (var signal in reading.Signals)
            story.Hear(signal.Cue);
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

    private void Hear(Cue cue)
    {
        var word = WordOf(cue);
        if (word != 0)
            (LastWord, DoneBeforeLastWord, OfferedBeforeLastWord, BadBeforeLastWord) = (word, done, offered, bad);
        if (IsDeed(cue))
            LastDeed = cue;
        HearState(cue, word);
        Several |= cue == Cue.Several;
        OpenAfterSeveral |= Several && cue is Cue.Cannot or Cue.Failed or Cue.CallsBack or Cue.Escalates or Cue.Transfers or Cue.Defers;
        if (cue is Cue.Done or Cue.Failed)
            LastTry = cue;
        good |= cue is Cue.Works or Cue.Settled;
        bad |= word < 0;
        done |= cue == Cue.Done;
        offered |= cue == Cue.OffersMoreHelp;
    }

    private void HearState(Cue cue, int word)
    {
        switch (cue)
        {
            case Cue.Done or Cue.Works or Cue.Settled:
                (OpenFailure, OpenRefusal, OpenPromise, BadAfterDeed, TakenBack) = (false, false, false, false, false);
                LastState = cue switch { Cue.Done => 0, Cue.Works => 1, _ => LastState };
                break;
            case Cue.Informs:
                (OpenRefusal, BadAfterDeed) = (false, false);
                break;
            case Cue.Fails or Cue.Withdraws or Cue.NotHelped:
                (BadAfterDeed, LastState, TakenBack) = (true, -1, good);
                break;
            case Cue.Failed:
                OpenFailure = true;
                break;
            case Cue.Cannot:
                OpenRefusal = true;
                break;
            default:
                OpenPromise |= IsLeftForLater(cue);
                BadAfterDeed |= word < 0;
                break;
        }
    }
}
