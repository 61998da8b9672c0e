using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Tests.Journaling;

public sealed class EngineOptionsTests
{
    private readonly EngineOptions options = new();

    [Fact]
    public void Delays_double_up_to_the_longest()
    {
        var delays = Enumerable.Range(1, 40).Select(attempt => options.RetryDelay("j-1", attempt, null)).ToList();

        Assert.Equal(2, delays[1] / delays[0], precision: 5);
        Assert.Equal(32, delays[5] / delays[0], precision: 5);
        Assert.All(delays, delay => Assert.InRange(delay, options.FirstRetryDelay, options.LongestRetryDelay * 1.2));
        Assert.Equal(delays[10], delays[39]);
    }

    [Fact]
    public void Journals_are_spread_over_a_fifth_of_the_delay_and_each_keeps_its_own()
    {
        var delays = Enumerable.Range(0, 1_000).Select(n => options.RetryDelay($"c-{n}", 1, null)).ToList();

        Assert.True(delays.Distinct().Count() > 900);
        Assert.All(delays, delay => Assert.InRange(delay, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1.2)));
        Assert.Equal(delays[7], options.RetryDelay("c-7", 1, null));
    }

    [Theory]
    [InlineData(90, 90)]
    [InlineData(120, 120)]
    public void A_longer_wait_that_was_asked_for_wins(int askedFor, int expected) =>
        Assert.Equal(TimeSpan.FromMinutes(expected), options.RetryDelay("j-1", 1, TimeSpan.FromMinutes(askedFor)));

    [Fact]
    public void A_shorter_wait_that_was_asked_for_does_not_hurry() =>
        Assert.Equal(options.RetryDelay("j-1", 1, null), options.RetryDelay("j-1", 1, TimeSpan.FromSeconds(1)));
}
