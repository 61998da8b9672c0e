using CallFollowUp.Domain.Assessment.Cues;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>What the agent said in the turn that a customer's sentence answers: 'great' settles what was done, and accepts what was offered.</summary>
/// <param name="Asks">Its last sentence is a question.</param>
/// <param name="Offers">It offers more help.</param>
internal readonly record struct AgentTurn(int Turn, bool Asks, bool Offers, bool Does, bool Informs, bool Promises)
{
    public static readonly AgentTurn None = new() { Turn = -1 };

    public AgentTurn With(Cue cue) => cue switch
    {
        Cue.OffersMoreHelp => this with { Offers = true },
        Cue.Done => this with { Does = true },
        Cue.Informs => this with { Informs = true },
        Cue.OpenQuestion or Cue.AsksForDatum or Cue.OffersChoices => this with { Asks = true },
        _ when Story.IsLeftForLater(cue) => this with { Promises = true },
        _ => this,
    };

    public void Fill(ref ColumnSet columns)
    {
        var praises = columns.Has(StatementSet.In(Cue.Praise));
        columns.Add(SentenceFeature.AfterDone, Does);
        columns.Add(SentenceFeature.AfterInforms, Informs);
        columns.Add(SentenceFeature.AfterPromise, Promises);
        columns.Add(SentenceFeature.AnswersQuestion, Asks && !Offers);
        columns.Add(SentenceFeature.AnswersOffer, Offers);
        columns.Add(SentenceFeature.PraiseAfterDone, praises && Does);
        columns.Add(SentenceFeature.PraiseAsAnswer, praises && Asks && !Offers);
    }
}
