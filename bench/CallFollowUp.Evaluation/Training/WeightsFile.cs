using System.Globalization;
using System.Text;
using CallFollowUp.Domain.Assessment.Judging;
using CallFollowUp.Evaluation.Corpora;

namespace CallFollowUp.Evaluation.Training;

/// <summary>The learnt weights as the files that people review.</summary>
internal static class WeightsFile
{
    /// <value>0.02 of a logit: words that pull less would only cost time and attention.</value>
    private const double LeastPull = 0.02;

    public static string Outcome(LearntOutcome learnt, Caution caution, IReadOnlyList<LabelledCall> calls)
    {
        var text = Head("the outcome model", calls);
        text.Append("# how sure the model must be\n");
        text.Append(CultureInfo.InvariantCulture, $"{Caution.TemperatureName} {caution.Temperature:0.00}\n");
        text.Append(CultureInfo.InvariantCulture, $"{Caution.LeastForResolvedName} {caution.LeastForResolved:0.00}\n");
        text.Append(CultureInfo.InvariantCulture, $"{Caution.LeastForUnresolvedName} {caution.LeastForUnresolved:0.00}\n");
        text.Append("# feature                     resolved unresolved unclear\n");
        for (var feature = 0; feature < FeatureSet.Count; feature++)
        {
            var at = feature * OutcomeModel.Classes;
            text.Append(CultureInfo.InvariantCulture, $"{FeatureSet.Names[feature],-28} {learnt.Weights[at],9:0.000} {learnt.Weights[at + 1],9:0.000} {learnt.Weights[at + 2],9:0.000}\n");
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

    public static string Words(Learnt learnt, IReadOnlyList<LabelledCall> calls)
    {
        var text = Head("single words and pairs, each for all words that begin so", calls);
        text.Append("# language speaker word  resolved unresolved unclear stated\n");
        foreach (var (word, weight) in learnt.Words.Where(word => Pulls(word.Value)).OrderBy(word => word.Key, Word.Order))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{word.Language} {(word.IsCustomers ? WordWeights.Customer : WordWeights.Agent),-8} {word.Stem,-5} {weight.Resolved,6:0.000} {weight.Unresolved,6:0.000} {weight.Unclear,6:0.000} {weight.Stated,6:0.000}\n");
        }

        return text.ToString();
    }

    private static bool Pulls(WordWeight weight) =>
        new[] { weight.Resolved, weight.Unresolved, weight.Unclear, weight.Stated }.Max(Math.Abs) >= LeastPull;

    private static StringBuilder Head(string what, IReadOnlyList<LabelledCall> calls)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Weights of {what}. Learnt, not edited: see docs/assessment.md, 'To retrain'.\n");
        text.Append(CultureInfo.InvariantCulture, $"# corpora: {string.Join(", ", calls.GroupBy(call => call.Source).Select(set => $"{set.Key} ({set.Count()} calls)"))}\n");
        text.Append(CultureInfo.InvariantCulture, $"# date: {DateTime.UtcNow:yyyy-MM-dd}\n");
        return text;
    }
}
