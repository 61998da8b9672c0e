using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>
/// What a phrase means by what was said before it: praise after bad news is mockery, a wish before anything was tried is the request itself, and an
/// offer of help before that is no offer of more.
/// </summary>
/// <param name="opener">The first token after which the customer has said what the call is about.</param>
/// <param name="lateFrom">The token from which a wish counts in any case.</param>
internal struct Context(int opener, int lateFrom)
{
    private int agentTurn = -1;
    private int customerTurn = -1;
    private bool goodNews;
    private bool badNews;
    private bool upset;
    private bool tried;

    /// <returns>What the phrase counts as; null where it counts as nothing.</returns>
    public Cue? Hear(Cue cue, Speaker speaker, int turn, int first)
    {
        if (speaker is Speaker.Agent or Speaker.Manager)
            return HearAgent(cue, turn, first);
        if (speaker != Speaker.Customer)
            return cue;
        if (turn != customerTurn)
            (customerTurn, upset) = (turn, false);
        upset |= cue is Cue.Fails or Cue.Complains or Cue.NotHelped or Cue.Insult or Cue.GivesUp;
        return cue switch
        {
            Cue.Wry => upset || (badNews && !goodNews) ? Cue.Sarcasm : Cue.Praise,
            Cue.NotHelped or Cue.Doubts or Cue.GivesUp or Cue.Waits or Cue.Withdraws when !tried && first < lateFrom => null,
            _ => cue,
        };
    }

    private Cue? HearAgent(Cue cue, int turn, int first)
    {
        if (turn != agentTurn)
            (agentTurn, goodNews, badNews) = (turn, false, false);
        goodNews |= cue is Cue.Done or Cue.Informs;
        badNews |= cue is Cue.Cannot or Cue.Failed or Cue.Defers or Cue.Transfers or Cue.Reports or Cue.Escalates or Cue.Defensive or Cue.Rude;
        tried |= goodNews || badNews || cue is Cue.Promises or Cue.CallsBack;
        return cue == Cue.OffersMoreHelp && (first < opener || (!tried && first < lateFrom)) ? null : cue;
    }
}
