using System.Globalization;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Evaluation.Corpora;

namespace CallFollowUp.Evaluation.Evaluation;

/// <summary>Prints how a set of assessments compares with the labels.</summary>
internal static class Report
{
    private static readonly string[] Verdicts = ["resolved", "unresolved", "unclear"];

    public static void Print(IReadOnlyList<(LabelledCall Call, CallAssessment Assessment)> judged, TextWriter to)
    {
        PrintResolution(judged, to);
        to.WriteLine();
        to.WriteLine($"{"question",-32} yes  wrong missed    P     R     F1");
        foreach (var question in Question.All)
        {
            var answers = judged.Select(j => (Said: question.Answer(j.Assessment), Label: question.LabelOf(j.Call))).Where(a => a.Label is not null).ToList();
            if (answers.Count > 0)
                to.WriteLine($"{question.Label,-32} {Score.Of(answers.Select(a => (a.Said, a.Label!.Value)))}");
        }

        to.WriteLine();
        PrintCalibration(judged, to);
    }

    public static string Name(Resolution resolution) => resolution switch { Resolution.Resolved => "resolved", Resolution.Unresolved => "unresolved", _ => "unclear" };

    public static void PrintResolution(IReadOnlyList<(LabelledCall Call, CallAssessment Assessment)> judged, TextWriter to)
    {
        to.WriteLine($"{"resolution",-32} yes  wrong missed    P     R     F1");
        foreach (var verdict in Verdicts)
            to.WriteLine($"{verdict,-32} {Score.Of(judged.Select(j => (Name(j.Assessment.Resolution) == verdict, j.Call.Text("resolution") == verdict)))}");

        to.WriteLine();
        to.WriteLine($"{"label \\ verdict",-16}{string.Join("", Verdicts.Select(v => $"{v,12}"))}");
        foreach (var truth in Verdicts)
            to.WriteLine($"{truth,-16}{string.Join("", Verdicts.Select(v => $"{Count(truth, v),12}"))}");

        var unresolved = judged.Count(j => j.Call.Text("resolution") == "unresolved");
        var clear = judged.Count(j => j.Call.Text("resolution") != "unclear");
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"false 'resolved' on unresolved calls: {(double)Count("unresolved", "resolved") / Math.Max(1, unresolved):0.0%}"));
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"'unclear' on clear calls: {(double)(Count("unresolved", "unclear") + Count("resolved", "unclear")) / Math.Max(1, clear):0.0%}"));

        int Count(string truth, string verdict) => judged.Count(j => j.Call.Text("resolution") == truth && Name(j.Assessment.Resolution) == verdict);
    }

    private static void PrintCalibration(IReadOnlyList<(LabelledCall Call, CallAssessment Assessment)> judged, TextWriter to)
    {
        to.WriteLine("confidence    calls  mean  right");
        foreach (var bucket in judged.GroupBy(j => Math.Min(9, (int)(j.Assessment.Confidence * 10))).OrderBy(g => g.Key))
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{bucket.Key / 10.0:0.0}-{(bucket.Key + 1) / 10.0:0.0}       {bucket.Count(),5}  {bucket.Average(j => j.Assessment.Confidence):0.00}   {bucket.Average(j => Name(j.Assessment.Resolution) == j.Call.Text("resolution") ? 1.0 : 0):0.00}"));
        }
    }
}
