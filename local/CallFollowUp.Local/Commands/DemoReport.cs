using Spectre.Console;

namespace CallFollowUp.Local.Commands;

/// <summary>The demo's last page: what happened to each sample and why, and where to look.</summary>
internal static class DemoReport
{
    public static void Show(IReadOnlyList<DemoResult> results, string dataFolder)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.Write(FollowUpTable.Of(results.Select(r => r.View)));
        foreach (var wrong in results.Where(r => !r.IsAsExpected))
        {
            AnsiConsole.MarkupLineInterpolated(
                $"[red]{wrong.Sample.File}: expected {wrong.Sample.Row} {wrong.Sample.Status} {wrong.Sample.Outcome}, found {wrong.View.Plan?.Row} {wrong.View.Status} {wrong.View.Outcome}[/]");
        }

        var right = results.Count(r => r.IsAsExpected);
        AnsiConsole.MarkupLine($"[{(right == results.Count ? "green" : "red")}]{right} of {results.Count} samples ended as expected.[/]");
        Console.Out.WriteLine($"Mails    {Path.Combine(dataFolder, "outbox")}");
        Console.Out.WriteLine($"Tickets  {Path.Combine(dataFolder, "tickets")}");
        Console.Out.WriteLine($"Look at one: ./run status CALLID --data {dataFolder}");
    }
}
