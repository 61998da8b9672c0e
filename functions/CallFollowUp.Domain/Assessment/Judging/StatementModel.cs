using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>
/// Tells whether a call holds a statement by the sentence that says so best: a logistic model over what the sentence and the call hold, learnt in bench/.
/// </summary>
/// <param name="weights">A row for each column of <see cref="StatementSet"/>, a number for each <see cref="Statement"/>.</param>
/// <param name="least">The probability from which each is taken as said.</param>
internal sealed class StatementModel(double[] weights, double[] least)
{
    public const int Statements = 2;

    public const string Least = "least";

    /// <value>0.6: from there the call is taken as resolved, for what is said on it.</value>
    private const double LikelyResolved = 0.6;

    /// <value>0.2: log odds as large as the other features.</value>
    private const double LogOddsScale = 0.2;

    public static StatementModel Parse(string fileName, string text)
    {
        var weights = new double[StatementSet.Count * Statements];
        var least = new double[Statements];
        foreach (var row in WeightRow.Read(fileName, text))
        {
            if (row.Name == Least && row.Weights.Length == Statements)
                row.Weights.CopyTo(least, 0);
            else
                row.CopyTo(weights, StatementSet.Columns, Statements);
        }

        return new StatementModel(weights, least);
    }

    public double WeightOf(int column, Statement statement) => weights[column * Statements + (int)statement];

    public double LeastFor(Statement statement) => least[(int)statement];

    /// <returns>The sentence that says so; null where none does.</returns>
    public Sentence? Find(CallReading reading, Ending ending, Statement statement, Verdict verdict, StemWeights words)
    {
        var columns = new ColumnSet(stackalloc bool[StatementSet.Count], stackalloc short[StatementSet.Count]);
        var (best, said) = (double.NegativeInfinity, (Sentence?)null);
        var sentences = new Sentences(reading, ending, statement);
        while (sentences.MoveNext(ref columns))
        {
            var score = Sum(columns.All, statement) + WordsOf(reading, sentences.Current, words);
            if (score > best)
                (best, said) = (score, sentences.Current);
        }

        return said is not null && 1 / (1 + Math.Exp(-best - OfCall(reading.Cues, ending, statement, verdict.Chance))) >= LeastFor(statement) ? said : null;
    }

    public static void FillCall(CueIndex cues, Ending ending, Statement statement, Chance chance, Span<double> features)
    {
        var saysSo = statement == Statement.FollowUpPromised ? cues.Has(Cue.CallsBack) : cues.Has(Cue.Works) || cues.Has(Cue.Settled);
        var resolved = chance.Of(OutcomeSet.Resolved);
        features[(int)CallFeature.CallBias] = 1;
        features[(int)CallFeature.CallOutcome] = LogOddsScale * chance.LogOdds(statement == Statement.FollowUpPromised ? OutcomeSet.Promised : OutcomeSet.Confirmed);
        features[(int)CallFeature.CallLikelyResolved] = resolved;
        features[(int)CallFeature.CallLikelyUnresolved] = chance.Of(OutcomeSet.Unresolved);
        features[(int)CallFeature.CallResolved] = resolved > LikelyResolved ? 1 : 0;
        features[(int)CallFeature.CallNoIssue] = chance.IsNoIssue ? 1 : 0;
        features[(int)CallFeature.CallSaysSo] = saysSo ? 1 : 0;
        features[(int)CallFeature.CallChecked] = ending.OwnCheck.Finding > 0 ? 1 : 0;
    }

    private double OfCall(CueIndex cues, Ending ending, Statement statement, Chance chance)
    {
        Span<double> features = stackalloc double[StatementSet.CallCount];
        FillCall(cues, ending, statement, chance, features);
        var sum = 0.0;
        for (var column = 0; column < features.Length; column++)
            sum += features[column] * WeightOf(column, statement);
        return sum;
    }

    private double Sum(ReadOnlySpan<short> columns, Statement statement)
    {
        var sum = 0.0;
        foreach (var column in columns)
            sum += WeightOf(column, statement);
        return sum;
    }

    private static double WordsOf(CallReading reading, Sentence sentence, StemWeights words)
    {
        var tokens = reading.Words.Tokens[sentence.First..sentence.End];
        var sum = 0.0;
        for (var i = 0; i < tokens.Length; i++)
        {
            sum += Stated(words.Of(tokens[i].Stem));
            if (i > 0)
                sum += Stated(words.Of(WordHash.OfPair(tokens[i - 1].Stem, tokens[i].Stem)));
        }

        return sum;
    }

    private static double Stated(ReadOnlySpan<double> weights) => weights.IsEmpty ? 0 : weights[WordWeights.Stated];
}
