using System.Globalization;
using System.Text;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Judging;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Evaluation.Corpora;

namespace CallFollowUp.Evaluation.Training;

/// <summary>The learnt weights as the files that people review.</summary>
internal static class WeightsFile
{
    private static readonly string[] Outcomes = Kebab.Of(Enum.GetNames<Outcome>());

    /// <value>0.05 of a logit: exchanges and words that pull less change no verdict, and would only cost time and attention.</value>
    private const double LeastPull = 0.05;

    public static string Outcome(LearntOutcome learnt, Caution caution, IReadOnlyList<LabelledCall> calls)
    {
        var text = Head("the outcome model", calls);
        text.Append("# how sure the model must be\n");
        text.Append(CultureInfo.InvariantCulture, $"{Caution.TemperatureName} {caution.Temperature:0.00}\n");
        text.Append(CultureInfo.InvariantCulture, $"{Caution.CostIfUnresolvedName} {caution.CostIfUnresolved:0.00}\n");
        text.Append(CultureInfo.InvariantCulture, $"{Caution.CostIfUnclearName} {caution.CostIfUnclear:0.00}\n");
        text.Append(CultureInfo.InvariantCulture, $"# {"feature",-34} {string.Join(' ', Outcomes)}\n");
        for (var column = 0; column < OutcomeModel.Names.Count; column++)
        {
            var row = learnt.Weights[(column * OutcomeModel.Outcomes)..((column + 1) * OutcomeModel.Outcomes)];
            if (column >= FeatureSet.Count && row.Max(Math.Abs) < LeastPull)
                continue;
            text.Append(CultureInfo.InvariantCulture, $"{OutcomeModel.Names[column],-36}");
            AppendWeights(text, row);
        }

        return text.ToString();
    }

    public static string Statements(Learnt learnt, double[] least, IReadOnlyList<LabelledCall> calls)
    {
        var text = Head("the statement model", calls);
        text.Append("# column              follow-up-promised customer-confirmed\n");
        text.Append(CultureInfo.InvariantCulture, $"{StatementModel.Least,-28} {least[0],9:0.00} {least[1],9:0.00}\n");
        for (var column = 0; column < StatementSet.Count; column++)
            text.Append(CultureInfo.InvariantCulture, $"{StatementSet.Names[column],-28} {learnt.Statements[0].Weights[column],9:0.000} {learnt.Statements[1].Weights[column],9:0.000}\n");
        return text.ToString();
    }

    public static string ActsOfTurns(LearntActs learnt, IReadOnlyList<LabelledCall> calls)
    {
        var text = Head("the model of acts", calls);
        text.Append(CultureInfo.InvariantCulture, $"# {"column",-26} {string.Join(' ', Acts.Names)}\n");
        for (var column = 0; column < TurnSet.Count; column++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{TurnSet.Names[column],-28}");
            AppendWeights(text, learnt.Weights[(column * Acts.Count)..((column + 1) * Acts.Count)]);
        }

        return text.ToString();
    }

    public static string ActWords(LearntActs learnt, IReadOnlyList<LabelledCall> calls) =>
        Words(learnt.Words, $"{string.Join(' ', Acts.Names.Take(Acts.OfAgent))} (agent) {string.Join(' ', Acts.Names.Skip(Acts.OfAgent))} (customer)", calls);

    public static string Words(Learnt learnt, IReadOnlyList<LabelledCall> calls) => Words(learnt.Words, $"{string.Join(' ', Outcomes)} stated", calls);

    private static string Words(IReadOnlyDictionary<Word, double[]> words, string numbers, IReadOnlyList<LabelledCall> calls)
    {
        var text = Head("single words and pairs, each for all words that begin so", calls);
        text.Append(CultureInfo.InvariantCulture, $"# language speaker word {numbers}\n");
        foreach (var (word, weights) in words.Where(word => word.Value.Max(Math.Abs) >= LeastPull).OrderBy(word => word.Key, Word.Order))
        {
            text.Append(CultureInfo.InvariantCulture, $"{word.Language} {(word.IsCustomers ? WordWeights.Customer : WordWeights.Agent),-8} {word.Stem,-11}");
            foreach (var weight in weights)
                text.Append(CultureInfo.InvariantCulture, $" {weight,5:0.00}");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static void AppendWeights(StringBuilder text, double[] row)
    {
        foreach (var weight in row)
            text.Append(CultureInfo.InvariantCulture, $" {weight,7:0.000}");
        text.Append('\n');
    }

    private static StringBuilder Head(string what, IReadOnlyList<LabelledCall> calls)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Weights of {what}. Learnt, not edited: see docs/assessment.md, 'To retrain'.\n");
        text.Append(CultureInfo.InvariantCulture, $"# corpora: {string.Join(", ", calls.GroupBy(call => call.Source).Select(set => $"{set.Key} ({set.Count()} calls)"))}\n");
        text.Append(CultureInfo.InvariantCulture, $"# date: {DateTime.UtcNow:yyyy-MM-dd}\n");
        return text;
    }
}
