using System.CommandLine;
using System.Globalization;
using CallFollowUp.Workflow.Exporting;
using CallFollowUp.Workflow.Outcomes;

namespace CallFollowUp.Local.Commands;

/// <summary><c>run export</c>: lists for spreadsheets and other programs.</summary>
internal static class ExportCommand
{
    private const string FollowUpsList = "follow-ups";
    private const string LabelsList = "labels";

    /// <value>30 days.</value>
    private const int UsualDays = 30;

    public static Command Create()
    {
        var list = new Argument<string>("LIST") { Description = $"{FollowUpsList}: where each stands; {LabelsList}: the verdicts people corrected." };
        list.AcceptOnlyFromAmong(FollowUpsList, LabelsList);
        var from = CommonOptions.Day("--from", $"The first day on which calls were closed, UTC, as 2026-11-01. Default: {UsualDays} days before the last.");
        var to = CommonOptions.Day("--to", "The last day. Default: today.");
        var csv = new Option<bool>("--csv") { Description = "CSV for spreadsheets; otherwise one JSON object per line." };
        var data = CommonOptions.Data();
        var command = new Command("export", "Print a list as JSON Lines or CSV. It names no customer and quotes nobody.") { list, from, to, csv, data };
        command.SetAction((result, cancellation) => RunAsync(
            result.GetRequiredValue(list),
            result.GetValue(from),
            result.GetValue(to),
            result.GetValue(csv) ? ExportFormat.Csv : ExportFormat.JsonLines,
            new LocalAppSettings(result.GetRequiredValue(data).FullName, RunsTriggers: false),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string list, DateOnly? from, DateOnly? to, ExportFormat format, LocalAppSettings settings, CancellationToken cancellation)
    {
        await using var app = await LocalApp.StartAsync(settings, cancellation);
        var last = to ?? OutcomeLines.DayOf(app.Clock.GetUtcNow());
        var first = from ?? last.AddDays(-UsualDays);
        if (first > last)
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"--from {first:yyyy-MM-dd} is after --to {last:yyyy-MM-dd}."));
            return ExitCode.Usage;
        }

        var exports = app.Get<Exports>();
        var lines = list == LabelsList ? exports.LabelsAsync(format, cancellation) : exports.FollowUpsAsync(first, last, format, cancellation);
        await foreach (var line in lines)
            Console.Out.WriteLine(line);
        return ExitCode.Done;
    }
}
