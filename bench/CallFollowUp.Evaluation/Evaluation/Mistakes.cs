using System.Globalization;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Evaluation.Corpora;

namespace CallFollowUp.Evaluation.Evaluation;

/// <summary>Prints every label that the assessor misses, with the evidence it went by.</summary>
internal static class Mistakes
{
    public static void Print(IReadOnlyList<(LabelledCall Call, CallAssessment Assessment)> judged, TextWriter to)
    {
        to.WriteLine("mistakes");
        foreach (var (call, assessment) in judged)
        {
            var mistakes = Of(call, assessment).ToList();
            if (mistakes.Count == 0)
                continue;
            to.WriteLine($"{call.Call.Id}: {string.Join("; ", mistakes)}");
            foreach (var evidence in assessment.Evidence)
                to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {evidence.Turn,3} {evidence.Cue,-24} {evidence.Quote}"));
            foreach (var note in assessment.Notes)
                to.WriteLine($"        {note}");
        }
    }

    public static IEnumerable<string> Of(LabelledCall call, CallAssessment assessment)
    {
        var verdict = Report.Name(assessment.Resolution);
        if (call.Text("resolution") is { } truth && truth != verdict)
            yield return string.Create(CultureInfo.InvariantCulture, $"resolution is {truth}, assessed {verdict} ({assessment.Confidence:0.00})");
        if (call.Text("thanksKind") is { } kind && !string.Equals(kind, assessment.ThanksKind.ToString(), StringComparison.OrdinalIgnoreCase))
            yield return $"thanksKind is {kind}, assessed {assessment.ThanksKind}";
        foreach (var question in Question.All)
        {
            if (question != Question.Thanked && question.LabelOf(call) is { } label && label != question.Answer(assessment))
                yield return $"{question.Label} is {(label ? "true" : "false")}";
        }
    }
}
