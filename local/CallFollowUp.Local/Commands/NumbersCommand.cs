using System.CommandLine;
using CallFollowUp.Workflow.Outcomes;

namespace CallFollowUp.Local.Commands;

/// <summary><c>run numbers</c>: what was claimed on calls, and what came of it.</summary>
internal static class NumbersCommand
{
    /// <value>30 days.</value>
    private const int UsualDays = 30;

    public static Command Create()
    {
        var from = CommonOptions.Day("--from", $"The first day on which calls were closed, UTC, as 2026-11-01. Default: {UsualDays} days before the last.");
        var to = CommonOptions.Day("--to", "The last day. Default: today.");
        var team = new Option<string?>("--team") { Description = "Only this team." };
        var (json, data, now) = (CommonOptions.Json(), CommonOptions.Data(), CommonOptions.Now());
        var command = new Command("numbers", "Count what was claimed on calls and what came of it, by team and by day.") { from, to, team, json, data, now };
        command.SetAction((result, cancellation) => RunAsync(
            result.GetValue(from),
            result.GetValue(to),
            result.GetValue(team),
            result.GetValue(json),
            new LocalAppSettings(result.GetRequiredValue(data).FullName, result.GetValue(now), RunsTriggers: false),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        DateOnly? from, DateOnly? to, string? team, bool json, LocalAppSettings settings, CancellationToken cancellation)
    {
        await using var app = await LocalApp.StartAsync(settings, cancellation);
        var last = to ?? OutcomeLines.DayOf(app.Clock.GetUtcNow());
        var first = from ?? last.AddDays(1 - UsualDays);
        if (first > last || last.DayNumber - first.DayNumber >= NumbersReader.MostDays)
        {
            await Console.Error.WriteLineAsync($"A period has 1 to {NumbersReader.MostDays} days.");
            return ExitCode.Usage;
        }

        var numbers = await app.Get<NumbersReader>().ReadAsync(first, last, team, cancellation);
        if (json)
            Console.Out.WriteLine(OutcomeJson.Line(numbers));
        else
            NumbersTables.Show(numbers);
        return ExitCode.Done;
    }
}
