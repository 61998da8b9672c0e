using System.Text.Json;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using Spectre.Console;

namespace CallFollowUp.Local.Commands;

/// <summary>An assessment as a person reads it in the terminal.</summary>
internal static class AssessmentPanel
{
    /// <value>12 places, the last ones: the end of a call decides.</value>
    private const int MostEvidence = 12;

    public static void Show(ClosedCallReading reading, CallAssessment? assessment)
    {
        if (reading.Call is not { } call || assessment is null)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{reading.Id?.Value ?? "(no id)"}  rejected[/]  {reading.Reason}");
            AnsiConsole.WriteLine();
            return;
        }

        AnsiConsole.MarkupLineInterpolated($"[bold]{call.Id.Value}[/]  {call.Subject ?? ""}");
        AnsiConsole.MarkupLine($"  {FollowUpTable.ResolutionMarkup(Words(assessment.Resolution))} ({Sureness.Percent(assessment.Confidence)}% sure), {(assessment.Thanked ? "[green]thanked[/]" : "[yellow]not thanked[/]")}");
        if (assessment.Evidence.Count > MostEvidence)
            AnsiConsole.MarkupLineInterpolated($"  [grey]{assessment.Evidence.Count - MostEvidence} earlier places are left out, --json has them[/]");
        foreach (var evidence in assessment.Evidence.TakeLast(MostEvidence))
            AnsiConsole.MarkupLineInterpolated($"  [grey]turn {evidence.Turn,3}[/]  \"{OneLine(evidence.Quote)}\"  [grey]{evidence.Cue}[/]");
        foreach (var note in assessment.Notes)
            AnsiConsole.MarkupLineInterpolated($"  [grey]{note}[/]");
        ShowPractices(assessment);
        AnsiConsole.WriteLine();
    }

    private static void ShowPractices(CallAssessment assessment)
    {
        foreach (var state in new[] { PracticeState.Observed, PracticeState.Missed })
        {
            var practices = assessment.Practices.Where(p => p.Value == state).Select(p => Words(p.Key)).Order();
            AnsiConsole.MarkupLineInterpolated($"  [grey]{Words(state),-8}[/]  {string.Join(", ", practices)}");
        }
    }

    private static string Words<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
