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
        var points = 0;
        var held = 0;
        var broken = new List<string>();
        foreach (var scenario in CrashScenario.All)
        {
            foreach (var ending in Enum.GetValues<Ending>())
            {
                var calm = new CrashRun(scenario, ending, evidence);
                var expected = await calm.RunAsync(dieAt: null);
                Assert.True(scenario.Row == calm.Row, $"{scenario}: expected {scenario.Row}, decided {calm.Row}");
                Assert.StartsWith(FollowUpStatus.Completed, expected.Journal, StringComparison.Ordinal);

                for (var point = 0; point < calm.Points.Count; point++, points++)
                {
                    var run = new CrashRun(scenario, ending, evidence);
                    if (await DifferenceAsync(run, point, expected) is { } difference)
                        broken.Add($"{scenario}, {ending}, killed {calm.Points[point]} (point {point}): {difference}");
                    held += run.MailWasHeld ? 1 : 0;
                }
            }
        }

        Console.WriteLine($"crash matrix, {(evidence ? "with" : "without")} evidence of mails: {points} points in {CrashScenario.All.Count} stories "
            + $"of {Enum.GetValues<Ending>().Length} endings each, {broken.Count} ended otherwise, {held} mails held for a person");
        Assert.True(broken.Count == 0, string.Join("\n\n", broken.Take(10)));
        Assert.True(evidence == (held == 0), $"{held} mails were held");
    }

    [Fact]
    public void Every_row_of_the_decision_table_has_its_story() =>
        Assert.Equal(FollowUpPolicy.Rows.Select(r => r.Name), CrashScenario.All.Select(s => s.Row).Distinct());

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
}
