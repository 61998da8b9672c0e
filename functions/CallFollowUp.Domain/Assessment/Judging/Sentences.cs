using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>Walks once over the sentences of the side that makes a statement, and says what each holds.</summary>
internal ref struct Sentences(CallReading reading, Statement statement)
{
    /// <value>The last fifth of the words.</value>
    private const double LastFrom = 0.8;

    /// <value>4 words: sentences are told apart by so many more, up to 16.</value>
    private const int WordsPerStep = 4;

    private readonly bool ofCustomer = statement == Statement.CustomerConfirmed;
    private readonly int lastTurnsFrom = LastTurnsFrom(Ending.Of(reading), statement);
    private int signal;
    private int sign;

    public Sentence Current { get; private set; }

    /// <param name="features">The columns of <see cref="StatementSet"/>; the call's are left as they are.</param>
    /// <returns>False after the last one.</returns>
    public bool MoveNext(scoped Span<double> features)
    {
        var tokens = reading.Words.Tokens;
        while (Current.End < tokens.Length)
        {
            var first = Current.End;
            var end = first + 1;
            while (end < tokens.Length && tokens[end].Sentence == tokens[first].Sentence)
                end++;
            Current = new Sentence(first, end);
            var speaker = reading.SpeakerOf(tokens[first].Turn);
            if (ofCustomer ? speaker != Speaker.Customer : speaker is not (Speaker.Agent or Speaker.Manager))
                continue;
            features[StatementSet.CallCount..].Clear();
            FillCues(features);
            FillSigns(features);
            FillShape(features);
            Combine(features);
            return true;
        }

        return false;
    }

    private static int LastTurnsFrom(Ending ending, Statement statement) => statement == Statement.CustomerConfirmed ? ending.LastWordsFrom : ending.LastDeedsFrom;

    private void FillCues(scoped Span<double> features)
    {
        var signals = reading.Signals;
        for (; signal < signals.Length && signals[signal].First < Current.End; signal++)
        {
            if (signals[signal].First < Current.First)
                continue;
            features[StatementSet.In(signals[signal].Cue)] = 1;
            if (Current.First >= lastTurnsFrom)
                features[StatementSet.Last(signals[signal].Cue)] = 1;
        }
    }

    private void FillSigns(scoped Span<double> features)
    {
        var signs = reading.Signs;
        for (; sign < signs.Length && signs[sign].First < Current.End; sign++)
        {
            if (signs[sign].First >= Current.First)
                features[StatementSet.Of(FeatureOf(signs[sign].Cue))] = 1;
        }
    }

    private readonly void FillShape(scoped Span<double> features)
    {
        var tokens = reading.Words.Tokens;
        Set(features, SentenceFeature.IsAsked, reading.Words.EndOf(tokens[Current.First]) == SentenceEnd.Asked);
        Set(features, SentenceFeature.IsLate, Current.First >= tokens.Length * CallReading.LateFrom);
        Set(features, SentenceFeature.IsLast, Current.First >= tokens.Length * LastFrom);
        var steps = Math.Min((Current.End - Current.First) / WordsPerStep, SentenceFeature.MoreWords - SentenceFeature.OneToThreeWords);
        Set(features, SentenceFeature.OneToThreeWords + steps, true);
    }

    private static void Combine(Span<double> features)
    {
        var when = features[StatementSet.In(Cue.When)] > 0;
        var contact = features[StatementSet.In(Cue.Contact)] > 0;
        var callsBack = features[StatementSet.In(Cue.CallsBack)] > 0;
        var promises = features[StatementSet.In(Cue.Promises)] > 0;
        var open = features[StatementSet.Of(SentenceFeature.IsAsked)] > 0 || features[StatementSet.Of(SentenceFeature.HasCondition)] > 0;
        Set(features, SentenceFeature.WhenAndContact, when && contact);
        Set(features, SentenceFeature.FutureAndContact, contact && features[StatementSet.Of(SentenceFeature.HasFuture)] > 0);
        Set(features, SentenceFeature.FirmContact, when && contact && !open);
        Set(features, SentenceFeature.ContactAndCallsBack, contact && callsBack);
        Set(features, SentenceFeature.WhenAndCallsBack, when && callsBack);
        Set(features, SentenceFeature.WhenAndPromises, when && promises);
        Set(features, SentenceFeature.ContactAndPromises, contact && promises);
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

    private static void Set(Span<double> features, SentenceFeature feature, bool value) => features[StatementSet.Of(feature)] = value ? 1 : 0;
}
