using CallFollowUp.Functions.Operations.Access;
using CallFollowUp.Functions.Operations.Lists;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Workflow.Exporting;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Exporting;

/// <summary>Hands lists out as files: for spreadsheets, and line by line for programs.</summary>
internal sealed class ExportDesk(PageGate gate, Exports exports, TimeProvider clock)
{
    /// <summary>Follow-ups by the days of <see cref="ListFilter"/>, whatever else it asks for: a file can be filtered where it is opened.</summary>
    public IResult Answer(OperatorView view, HttpRequest request, string file, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var from = today.AddDays(1 - ListFilter.Of(request.Query).Days);
        return file switch
        {
            "follow-ups.csv" => new ExportFile(file, "text/csv; charset=utf-8", exports.FollowUpsAsync(from, today, ExportFormat.Csv, cancellation)),
            "follow-ups.jsonl" => new ExportFile(file, "application/jsonl", exports.FollowUpsAsync(from, today, ExportFormat.JsonLines, cancellation)),
            "labels.csv" => new ExportFile(file, "text/csv; charset=utf-8", exports.LabelsAsync(ExportFormat.Csv, cancellation)),
            "labels.jsonl" => new ExportFile(file, "application/jsonl", exports.LabelsAsync(ExportFormat.JsonLines, cancellation)),
            _ => gate.Notice(StatusCodes.Status404NotFound, view, "No such file", "There are follow-ups and labels, each as .csv and as .jsonl."),
        };
    }
}
