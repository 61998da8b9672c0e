using System.Globalization;
using System.Text;
using CallFollowUp.Domain.Assessment.Judging;
using CallFollowUp.Evaluation.Corpora;

namespace CallFollowUp.Evaluation.Training;

/// <summary>The learnt weights as the file that people review.</summary>
internal static class WeightsFile
{
    public static string Text(OutcomeModel model, IReadOnlyList<LabelledCall> calls)
    {
        var text = new StringBuilder();
        text.Append("# Weights of the outcome model. Learnt, not edited: see docs/assessment.md, 'To retrain'.\n");
        text.Append(CultureInfo.InvariantCulture, $"# corpora: {string.Join(", ", calls.GroupBy(call => call.Source).Select(set => $"{set.Key} ({set.Count()} calls)"))}\n");
        text.Append(CultureInfo.InvariantCulture, $"# date: {DateTime.UtcNow:yyyy-MM-dd}\n");
        text.Append("# how sure the model must be\n");
        text.Append(CultureInfo.InvariantCulture, $"{Caution.TemperatureName} {model.Caution.Temperature:0.00}\n");
        text.Append(CultureInfo.InvariantCulture, $"{Caution.LeastForResolvedName} {model.Caution.LeastForResolved:0.00}\n");
        text.Append(CultureInfo.InvariantCulture, $"{Caution.LeastForUnresolvedName} {model.Caution.LeastForUnresolved:0.00}\n");
        text.Append("# feature                     resolved unresolved unclear\n");
        for (var feature = 0; feature < FeatureSet.Count; feature++)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{FeatureSet.Names[feature],-28} {model.WeightOf(feature, 0),9:0.000} {model.WeightOf(feature, 1),9:0.000} {model.WeightOf(feature, 2),9:0.000}\n");
        }

        return text.ToString();
    }
}
