using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CallFollowUp.Workflow.Outcomes;

namespace CallFollowUp.Local.Commands;

/// <summary><c>run numbers</c>: what was claimed on calls, and what came of it.</summary>
internal static class NumbersCommand
{
    /// <value>30 days.</value>
    private const int UsualDays = 30;

    public static Command Create()
    {
        var from = Day("--from", $"The first day on which calls were closed, UTC, as 2026-11-01. Default: {UsualDays} days before the last.");
        var to = Day("--to", "The last day. Default: today.");
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

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => ParseDay(name, result),
    };

    private static DateOnly? ParseDay(string name, ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError($"{name}: '{text}' is no day; write it like 2026-11-20.");
        return null;
    }
}
