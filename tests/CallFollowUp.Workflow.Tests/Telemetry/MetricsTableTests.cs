using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using CallFollowUp.Workflow.Telemetry;

namespace CallFollowUp.Workflow.Tests.Telemetry;

/// <summary>The table in docs/telemetry.md is what the code registers, and alerts and the workbook ask for nothing else.</summary>
public sealed partial class MetricsTableTests
{
    [Fact]
    public void The_documented_metrics_are_those_the_code_registers()
    {
        var documented = Row().Matches(Text("docs", "telemetry.md"))
            .Select(row => string.Join('|', row.Groups.Cast<Group>().Skip(1).Select(cell => cell.Value.Trim())));
        Assert.Equal(Registered().Select(i => $"{i.Name}|{KindOf(i)}|{i.Unit}|{i.Description}").Order(StringComparer.Ordinal), documented);
    }

    [Theory]
    [InlineData("modules", "alerts.bicep")]
    [InlineData("workbook.json")]
    public void Every_metric_that_is_asked_for_is_registered(params string[] file)
    {
        var asked = Name().Matches(Text(["bicep", .. file])).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(Registered().Select(i => i.Name)));
    }

    private static List<Instrument> Registered()
    {
        var found = new List<Instrument>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == FollowUpMetrics.MeterName)
                found.Add(instrument);
        };
        // The first use registers them all.
        _ = FollowUpMetrics.Calls;
        listener.Start();
        return found;
    }

    private static string KindOf(Instrument instrument) => instrument.GetType().Name.Split('`')[0];

    private static string Text(params string[] path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CallFollowUp.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No CallFollowUp.sln above the test's folder.");
        return File.ReadAllText(Path.Combine([folder.FullName, .. path]));
    }

    [GeneratedRegex(@"^\| `(callfollowup\.[\w.]+)` \|([^|]+)\|([^|]+)\|([^|]+)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"'(callfollowup\.[\w.]+)'")]
    private static partial Regex Name();
}
