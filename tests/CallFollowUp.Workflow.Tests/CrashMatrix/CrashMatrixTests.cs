using CallFollowUp.Domain.FollowUps;

namespace CallFollowUp.Workflow.Tests.CrashMatrix;

/// <summary>Kills the process before and after every request of every story, and holds the end against the run without a crash.</summary>
public sealed class CrashMatrixTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whenever_the_process_dies_the_follow_up_ends_as_if_it_had_not(bool evidence)
    {
        var tally = new Tally();
        foreach (var scenario in CrashScenario.All)
        {
            foreach (var ending in Enum.GetValues<Ending>())
            {
                var calm = new CrashRun(scenario, ending, evidence);
                var expected = await calm.RunAsync(dieAt: null);
                Assert.True(scenario.Row == calm.Row, $"{scenario}: expected {scenario.Row}, decided {calm.Row}");
                Assert.StartsWith(FollowUpStatus.Completed, expected.Journal, StringComparison.Ordinal);
                await DieEverywhereAsync($"{scenario}, {ending}", calm, expected, () => new CrashRun(scenario, ending, evidence), tally);
            }
        }

        Console.WriteLine($"crash matrix, {(evidence ? "with" : "without")} evidence of mails: {tally.Points} points in {CrashScenario.All.Count} stories "
            + $"of {Enum.GetValues<Ending>().Length} endings each, {tally.Broken.Count} ended otherwise, {tally.Held} mails held for a person");
        Assert.True(tally.Broken.Count == 0, string.Join("\n\n", tally.Broken.Take(10)));
        Assert.True(evidence == (tally.Held == 0), $"{tally.Held} mails were held");
    }

    [Fact]
    public async Task Whenever_the_process_dies_a_persons_order_is_carried_out_once()
    {
        var tally = new Tally();
        foreach (var scenario in CrashScenario.All)
        {
            foreach (var order in Enum.GetValues<Order>())
            {
                var calm = new CrashRun(scenario, Ending.SaysNothing, evidence: true, order);
                var expected = await calm.RunAsync(dieAt: null);
                Assert.StartsWith(FollowUpStatus.Completed, expected.Journal, StringComparison.Ordinal);
                await DieEverywhereAsync(
                    $"{scenario}, {order}", calm, expected, () => new CrashRun(scenario, Ending.SaysNothing, evidence: true, order), tally);
            }
        }

        Console.WriteLine($"crash matrix, orders of people: {tally.Points} points, {tally.Broken.Count} ended otherwise");
        Assert.True(tally.Broken.Count == 0, string.Join("\n\n", tally.Broken.Take(10)));
    }

    [Fact]
    public void Every_row_of_the_decision_table_has_its_story() =>
        Assert.Equal(FollowUpPolicy.Rows.Select(r => r.Name), CrashScenario.All.Select(s => s.Row).Distinct());

    private static async Task DieEverywhereAsync(string story, CrashRun calm, EndState expected, Func<CrashRun> again, Tally tally)
    {
        for (var point = 0; point < calm.Points.Count; point++, tally.Points++)
        {
            var run = again();
            if (await DifferenceAsync(run, point, expected) is { } difference)
                tally.Broken.Add($"{story}, killed {calm.Points[point]} (point {point}): {difference}");
            tally.Held += run.MailWasHeld ? 1 : 0;
        }
    }

    private static async Task<string?> DifferenceAsync(CrashRun run, int point, EndState expected)
    {
        try
        {
            var actual = await run.RunAsync(point);
            return actual == expected ? null : $"\nexpected {expected}\nactual   {actual}";
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }

    private sealed class Tally
    {
        public int Points { get; set; }

        public int Held { get; set; }

        public List<string> Broken { get; } = [];
    }
}
