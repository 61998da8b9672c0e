using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Tests.Calls;

public sealed class Rfc3339Tests
{
    [Theory]
    [InlineData("2026-11-20T09:19:42Z", "2026-11-20T09:19:42Z")]
    [InlineData("2026-11-20t09:19:42z", "2026-11-20T09:19:42Z")]
    [InlineData("2026-11-20 09:19:42Z", "2026-11-20T09:19:42Z")]
    [InlineData("2026-11-20T09:19:42.5Z", "2026-11-20T09:19:42Z")]
    [InlineData("2026-11-20T09:19:42.123456789123Z", "2026-11-20T09:19:42Z")]
    [InlineData("2026-11-20T00:30:00+01:00", "2026-11-19T23:30:00Z")]
    [InlineData("2026-11-20T09:19:42-00:00", "2026-11-20T09:19:42Z")]
    [InlineData("2026-11-20T09:19:42+14:00", "2026-11-19T19:19:42Z")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z")]
    public void A_full_date_a_full_time_and_an_offset_are_read(string text, string inUtc)
    {
        Assert.True(Rfc3339.TryParse(text, out var time));
        Assert.Equal(inUtc, Rfc3339.Format(time));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-11-20")]
    [InlineData("2026-11-20T09:19Z")]
    [InlineData("2026-11-20T09:19:42")]
    [InlineData("2026-11-20T09:19:42.Z")]
    [InlineData("2026-11-20T09:19:42,5Z")]
    [InlineData("2026-11-20T09:19:42+1:00")]
    [InlineData("2026-11-20T09:19:42+01")]
    [InlineData("2026-11-20T09:19:42+0100")]
    [InlineData("2026-11-20T09:19:42+14:01")]
    [InlineData("2026-11-20T09:19:42 Z")]
    [InlineData("2026-11-20T24:00:00Z")]
    [InlineData("2026-11-20T09:60:00Z")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("2026-02-29T00:00:00Z")]
    [InlineData("2026-11-31T00:00:00Z")]
    [InlineData("26-11-20T09:19:42ZZZZZZ")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("٢٠٢٦-11-20T09:19:42Z")]
    [InlineData("2026-11-20T09:19:42Z\n")]
    public void Anything_less_or_beyond_the_calendar_is_refused(string text) => Assert.False(Rfc3339.TryParse(text, out _));

    [Fact]
    public void The_fraction_counts_to_a_ten_millionth_of_a_second()
    {
        Assert.True(Rfc3339.TryParse("2026-11-20T09:19:42.1234567Z", out var time));

        Assert.Equal(1_234_567, time.Ticks % TimeSpan.TicksPerSecond);
    }
}
