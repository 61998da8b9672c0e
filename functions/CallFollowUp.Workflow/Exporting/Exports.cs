using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Outcomes;

namespace CallFollowUp.Workflow.Exporting;

/// <summary>Writes lists out line by line, for spreadsheets and other programs. Memory holds one day at a time.</summary>
public sealed class Exports(IOutcomeLog outcomes, IVerdictLabels labels)
{
    /// <summary>Where the follow-ups stand whose calls were closed in these days, UTC: by day, then by closing.</summary>
    public async IAsyncEnumerable<string> FollowUpsAsync(
        DateOnly from, DateOnly to, ExportFormat format, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (format == ExportFormat.Csv)
            yield return ExportTables.FollowUps.Header;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            foreach (var line in (await outcomes.ReadDayAsync(day, cancellation)).OrderBy(l => l.ClosedAt).ThenBy(l => l.CallId, StringComparer.Ordinal))
                yield return format == ExportFormat.Csv ? ExportTables.FollowUps.Row(line) : Encoding.UTF8.GetString(OutcomeJson.Write(line));
        }
    }

    /// <summary>The verdicts that people corrected.</summary>
    public async IAsyncEnumerable<string> LabelsAsync(ExportFormat format, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (format == ExportFormat.Csv)
            yield return ExportTables.Labels.Header;
        await foreach (var label in labels.ListAsync(cancellation))
            yield return format == ExportFormat.Csv ? ExportTables.Labels.Row(label) : JsonSerializer.Serialize(label, FollowUpJson.Default.VerdictLabel);
    }
}
