using System.Globalization;
using CallFollowUp.Local.Hosting.Timers;

namespace CallFollowUp.Functions.Tests.Hosting;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-11-20T09:01:30Z", "2026-11-20T09:05:00Z")]
    [InlineData("0 */5 * * * *", "2026-11-20T09:05:00Z", "2026-11-20T09:10:00Z")]
    [InlineData("*/15 * * * * *", "2026-11-20T09:01:44.9Z", "2026-11-20T09:01:45Z")]
    [InlineData("* * * * * *", "2026-12-31T23:59:59Z", "2027-01-01T00:00:00Z")]
    [InlineData("30 0 9-17 * * 1-5", "2026-11-20T17:00:30Z", "2026-11-23T09:00:30Z")]
    [InlineData("0 0 3 * * 0", "2026-11-20T00:00:00Z", "2026-11-22T03:00:00Z")]
    [InlineData("0 0 3 * * 7", "2026-11-20T00:00:00Z", "2026-11-22T03:00:00Z")]
    [InlineData("0 10,40 8,20 * * *", "2026-11-20T08:40:00Z", "2026-11-20T20:10:00Z")]
    [InlineData("0 0 0 29 2 *", "2026-11-20T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("0 30 10/4 * * *", "2026-11-20T15:00:00Z", "2026-11-20T18:30:00Z")]
    [InlineData("0 0 0 13 * 5", "2026-11-20T00:00:00Z", "2027-08-13T00:00:00Z")]
    public void Next_time_is_the_first_that_fits_every_field(string schedule, string after, string expected) =>
        Assert.Equal(Time(expected), CronSchedule.Parse(schedule).After(Time(after)));

    [Theory]
    [InlineData("*/5 * * * *")]
    [InlineData("60 * * * * *")]
    [InlineData("0 * 24 * * *")]
    [InlineData("0 * * 0 * *")]
    [InlineData("0 5-1 * * * *")]
    [InlineData("0 */0 * * * *")]
    [InlineData("0 1/2/3 * * * *")]
    [InlineData("0 * * * MON *")]
    [InlineData("0 0 0 31 2 *")]
    [InlineData("")]
    public void Text_that_is_no_schedule_is_refused(string text) =>
        Assert.Contains("is not a schedule", Assert.Throws<FormatException>(() => CronSchedule.Parse(text)).Message, StringComparison.Ordinal);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
