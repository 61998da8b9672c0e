using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>Walks once over the sentences that may make a statement, and says what each holds.</summary>
/// <param name="ending">The ending of the same call.</param>
internal struct Sentences(CallReading reading, Ending ending, Statement statement)
{
    /// <value>The last fifth of the words.</value>
    private const double LastFrom = 0.8;

    /// <value>4 words: sentences are told apart by so many more, up to 16.</value>
    private const int WordsPerStep = 4;

    private static readonly int[] SoundsGood = Array.ConvertAll([Cue.Works, Cue.Settled, Cue.Praise], StatementSet.In);

    /// <summary>Nothing else says who gets in touch, or what comes, and when.</summary>
    private static readonly int[] SoundsLikePromise = Array.ConvertAll(
        [Cue.CallsBack, Cue.Promises, Cue.Contact, Cue.When, Cue.Escalates, Cue.Transfers, Cue.Defers, Cue.Reports], StatementSet.In);

    private readonly bool ofCustomer = statement == Statement.CustomerConfirmed;
    private readonly int lastTurnsFrom = statement == Statement.CustomerConfirmed ? ending.LastWordsFrom : ending.LastDeedsFrom;
    private int next;
    private int signal;
    private int sign;
    private readonly Sequel sequel = statement == Statement.CustomerConfirmed ? Sequel.Of(reading) : default;
    private AgentTurn answered = AgentTurn.None;
    private (int Turn, int LastMatter) thisTurn = (-1, -1);

    public Sentence Current { get; private set; }

    /// <param name="columns">What the sentence holds.</param>
    /// <returns>False after the last one.</returns>
    public bool MoveNext(ref ColumnSet columns)
    {
        var sentences = reading.Words.Sentences;
        while (next < sentences.Length)
        {
            Current = sentences[next++];
            var speaker = reading.SpeakerOf(Current.Turn);
            var isCustomers = speaker == Speaker.Customer;
            if (ofCustomer && !isCustomers)
                Hear();
            if (ofCustomer != isCustomers || speaker is not (Speaker.Customer or Speaker.Agent or Speaker.Manager))
                continue;
            columns.Clear();
            AddCues(ref columns);
            if (!(ofCustomer ? MayConfirm(columns) : columns.HasAny(SoundsLikePromise)))
                continue;
            AddSigns(ref columns);
            AddShape(ref columns);
            if (ofCustomer)
            {
                answered.Fill(ref columns);
                AddSequel(ref columns);
            }
            else
            {
                Combine(ref columns);
            }

            return true;
        }

        return false;
    }

    /// <summary>Early in a call, only what sounds good may say that it works or is settled; later it may be said in any words.</summary>
    private readonly bool MayConfirm(in ColumnSet columns) =>
        Current.First >= reading.Words.Tokens.Length * CallReading.LateFrom || columns.HasAny(SoundsGood);

    private readonly bool FindsWell(Check check) => check.Finding > 0 && check.Turn == Current.Turn;

    private void Hear()
    {
        if (Current.Turn != answered.Turn)
            answered = AgentTurn.None with { Turn = Current.Turn };
        answered = answered with { Asks = Current.Mark == SentenceEnd.Asked };
        var signals = reading.Signals;
        for (; signal < signals.Length && signals[signal].First < Current.End; signal++)
            answered = answered.With(signals[signal].Cue);
    }

    private void AddCues(ref ColumnSet columns)
    {
        var signals = reading.Signals;
        for (; signal < signals.Length && signals[signal].First < Current.End; signal++)
        {
            if (signals[signal].First < Current.First)
                continue;
            columns.Add(StatementSet.In(signals[signal].Cue));
            if (Current.First >= lastTurnsFrom)
                columns.Add(StatementSet.Last(signals[signal].Cue));
        }
    }

    private void AddSigns(ref ColumnSet columns)
    {
        var signs = reading.Signs;
        for (; sign < signs.Length && signs[sign].First < Current.End; sign++)
        {
            if (signs[sign].First >= Current.First)
                columns.Add(StatementSet.Of(FeatureOf(signs[sign].Cue)));
        }
    }

    private void AddSequel(ref ColumnSet columns)
    {
        if (thisTurn.Turn != Current.Turn)
            thisTurn = (Current.Turn, Sequel.LastMatterAfter(reading, reading.Words.Sentences[(next - 1)..], signal));
        columns.Add(SentenceFeature.GoesOnAtOnce, Current.First < thisTurn.LastMatter);
        sequel.Fill(Current.Turn, ref columns);
        columns.Add(SentenceFeature.FoundOwn, FindsWell(ending.OwnCheck));
        columns.Add(SentenceFeature.FoundAsked, FindsWell(ending.AskedCheck));
    }

    private readonly void AddShape(ref ColumnSet columns)
    {
        var words = reading.Words.Tokens.Length;
        columns.Add(SentenceFeature.IsAsked, Current.Mark == SentenceEnd.Asked);
        columns.Add(SentenceFeature.IsLate, Current.First >= words * CallReading.LateFrom);
        columns.Add(SentenceFeature.IsLast, Current.First >= words * LastFrom);
        columns.Add(StatementSet.Of(SentenceFeature.OneToThreeWords) + Math.Min((Current.End - Current.First) / WordsPerStep, SentenceFeature.MoreWords - SentenceFeature.OneToThreeWords));
        columns.Add(SentenceFeature.NamesDatum, ofCustomer && NamesDatum());
    }

    /// <summary>A number of an order, a telephone, a house.</summary>
    private readonly bool NamesDatum()
    {
        var text = reading.Call.Transcript[Current.Turn].Text;
        foreach (ref readonly var token in reading.Words.Tokens[Current.First..Current.End])
        {
            if (char.IsAsciiDigit(text[token.Start]))
                return true;
        }

        return false;
    }

    /// <summary>What a promise is made of.</summary>
    private static void Combine(ref ColumnSet columns)
    {
        var when = columns.Has(StatementSet.In(Cue.When));
        var contact = columns.Has(StatementSet.In(Cue.Contact));
        var callsBack = columns.Has(StatementSet.In(Cue.CallsBack));
        var promises = columns.Has(StatementSet.In(Cue.Promises));
        columns.Add(SentenceFeature.WhenAndContact, when && contact);
        columns.Add(SentenceFeature.FutureAndContact, contact && columns.Has(SentenceFeature.HasFuture));
        columns.Add(SentenceFeature.FirmContact, when && contact && !columns.Has(SentenceFeature.IsAsked) && !columns.Has(SentenceFeature.HasCondition));
        columns.Add(SentenceFeature.ContactAndCallsBack, contact && callsBack);
        columns.Add(SentenceFeature.WhenAndCallsBack, when && callsBack);
        columns.Add(SentenceFeature.WhenAndPromises, when && promises);
        columns.Add(SentenceFeature.ContactAndPromises, contact && promises);
    }

    private static SentenceFeature FeatureOf(Cue sign) => sign switch
    {
        Cue.Negation => SentenceFeature.Negates,
        Cue.NegationAfter => SentenceFeature.NegatesAfter,
        Cue.Condition => SentenceFeature.HasCondition,
        Cue.Future => SentenceFeature.HasFuture,
        Cue.Question => SentenceFeature.HasQuestion,
        _ => SentenceFeature.HasAgain,
    };
}
