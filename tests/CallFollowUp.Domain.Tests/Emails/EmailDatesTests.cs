using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Domain.Tests.Emails;

public class EmailDatesTests
{
    [Theory]
    [InlineData("en-US", "America/Chicago", "Tuesday November 24 2026", "11:00\u00A0AM")]
    [InlineData("en-GB", "Europe/London", "Tuesday 24 November 2026", "17:00")]
    [InlineData("de-DE", "Europe/Berlin", "Dienstag 24. November 2026", "18:00\u00A0Uhr")]
    [InlineData("es-ES", "Europe/Madrid", "martes 24 de noviembre de 2026", "18:00\u00A0h")]
    [InlineData("fr-FR", "Europe/Paris", "mardi 24 novembre 2026", "18:00")]
    [InlineData("en-US", "Asia/Tokyo", "Wednesday November 25 2026", "2:00\u00A0AM")]
    public void A_promise_is_dated_on_the_customers_own_clock_and_in_their_own_words(string language, string zone, string day, string time)
    {
        var facts = Promised("2026-11-24T17:00:00Z", language, zone);
        Assert.Equal((day, time), (WithoutCommas(facts.PromiseDate), facts.PromiseTime));
    }

    [Theory]
    [InlineData("2026-03-28T08:00:00Z", "09:00")]
    [InlineData("2026-03-29T08:00:00Z", "10:00")]
    [InlineData("2026-10-24T08:00:00Z", "10:00")]
    [InlineData("2026-10-25T08:00:00Z", "09:00")]
    public void Summer_time_is_theirs_on_that_day(string due, string time) =>
        Assert.StartsWith(time, Promised(due, "de", "Europe/Berlin").PromiseTime, StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-11-24T06:00:00Z")]
    [InlineData("2026-11-24T05:59:59Z")]
    public void A_day_that_ends_is_named_without_a_time(string due)
    {
        var facts = Promised(due, "en-US", "America/Chicago");
        Assert.Equal(("Monday, November 23, 2026", null), (facts.PromiseDate, facts.PromiseTime));
    }

    [Theory]
    [InlineData(null, "22:30\u00A0Uhr (UTC+5:30)")]
    [InlineData("Mars/Olympus", "22:30\u00A0Uhr (UTC+5:30)")]
    public void On_our_clock_instead_of_theirs_the_time_says_which(string? zone, string time) =>
        Assert.Equal(time, Promised("2026-11-24T17:00:00Z", "de", zone, Sample.Options(o => o.DefaultTimeZone = "Asia/Kolkata")).PromiseTime);

    [Fact]
    public void Dates_speak_the_language_of_the_mail_even_where_the_record_names_another()
    {
        var facts = Promised("2026-11-24T17:00:00Z", "it-IT", "Europe/Rome", Sample.Options(o => o.DefaultLanguage = "en-GB"));
        Assert.Equal(("en", "Tuesday 24 November 2026"), (facts.Language, WithoutCommas(facts.PromiseDate)));
    }

    [Fact]
    public void Times_at_the_ends_of_the_calendar_are_written_too()
    {
        Assert.NotNull(Promised("0001-01-01T00:00:00Z", "en", "Asia/Tokyo").PromiseDate);
        Assert.NotNull(Promised("9999-12-31T23:59:59Z", "en", "Asia/Tokyo").PromiseDate);
    }

    [Fact]
    public void Of_several_promises_the_one_due_first_is_named()
    {
        var call = Sample.Call with { Promises = [new("call back", null), new("refund", At("2026-11-25T17:00:00Z")), new("e-mail", At("2026-11-24T17:00:00Z"))] };
        Assert.Equal("e-mail", Sample.Facts(call).Promise);
    }

    [Fact]
    public void The_next_step_is_dated_as_promises_are()
    {
        var facts = Sample.Facts(Sample.Call, new EmailSituation { NextStepBy = At("2026-11-23T17:00:00Z") }, kind: EmailKind.Reopened);
        Assert.Equal(("Monday, November 23, 2026", "11:00\u00A0AM"), (facts.NextStepDate, facts.NextStepTime));
    }

    private static EmailFacts Promised(string due, string language, string? zone, EmailOptions? options = null)
    {
        var call = Sample.Call with { Language = language, Customer = Sample.Call.Customer with { TimeZone = zone }, Promises = [new Promise("refund", At(due))] };
        return Sample.Facts(call, options: options);
    }

    /// <summary>Versions of the locale data disagree about commas.</summary>
    private static string? WithoutCommas(string? date) => date?.Replace(",", "", StringComparison.Ordinal);

    private static DateTimeOffset At(string text) => Rfc3339.TryParse(text, out var time) ? time : throw new FormatException(text);
}
