using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.FollowUps;

namespace CallFollowUp.Domain.Tests.FollowUps;

public sealed class SendWindowTests
{
    [Theory]
    [InlineData("2026-11-20T12:00:00Z", "Europe/London", "2026-11-20T12:00:00Z")]
    [InlineData("2026-11-20T09:00:00Z", "Europe/London", "2026-11-20T09:00:00Z")]
    [InlineData("2026-11-20T08:59:59Z", "Europe/London", "2026-11-20T09:00:00Z")]
    [InlineData("2026-11-20T18:00:00Z", "Europe/London", "2026-11-21T09:00:00Z")]
    [InlineData("2026-11-20T12:00:00Z", "Pacific/Auckland", "2026-11-20T20:00:00Z")]
    [InlineData("2026-11-20T12:00:00Z", "America/Los_Angeles", "2026-11-20T17:00:00Z")]
    [InlineData("2026-11-20T12:00:00Z", "Not/AZone", "2026-11-20T12:00:00Z")]
    [InlineData("2026-11-20T12:00:00Z", null, "2026-11-20T12:00:00Z")]
    public void Mails_leave_in_the_customers_hours(string now, string? zone, string opening) =>
        Assert.Equal(opening, Opening(now, zone, "09:00", "18:00"));

    [Theory]
    [InlineData("2026-03-29T00:30:00Z", "01:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-03-28T20:00:00Z", "09:00", "2026-03-29T08:00:00Z")]
    [InlineData("2026-10-24T20:00:00Z", "09:00", "2026-10-25T09:00:00Z")]
    public void The_change_of_the_clocks_moves_the_opening(string now, string from, string opening) =>
        Assert.Equal(opening, Opening(now, "Europe/London", from, "18:00"));

    [Theory]
    [InlineData("2026-11-20T23:00:00Z", "2026-11-20T23:00:00Z")]
    [InlineData("2026-11-20T03:00:00Z", "2026-11-20T03:00:00Z")]
    [InlineData("2026-11-20T12:00:00Z", "2026-11-20T22:00:00Z")]
    public void A_window_may_reach_over_midnight(string now, string opening) => Assert.Equal(opening, Opening(now, "Etc/UTC", "22:00", "06:00"));

    [Fact]
    public void Equal_hours_mean_any_hour() => Assert.Equal("2026-11-20T03:00:00Z", Opening("2026-11-20T03:00:00Z", "Etc/UTC", "00:00", "00:00"));

    private static string Opening(string now, string? zone, string from, string until)
    {
        var options = new FollowUpOptions { SendFrom = TimeOnly.Parse(from, null), SendUntil = TimeOnly.Parse(until, null) };
        Assert.True(Rfc3339.TryParse(now, out var time));
        return Rfc3339.Format(SendWindow.NextOpening(time, new Customer(TimeZone: zone), options, "Etc/UTC"));
    }
}
