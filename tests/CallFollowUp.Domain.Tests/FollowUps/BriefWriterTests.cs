using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.TestKit.FollowUps;

namespace CallFollowUp.Domain.Tests.FollowUps;

public sealed class BriefWriterTests
{
    private static readonly BriefSituation Open = new("the issue is open");

    public static TheoryData<string> Languages => [.. BriefWords.Languages];

    [Fact]
    public void It_says_why_who_what_is_open_what_was_tried_and_what_was_promised()
    {
        var call = ClosedCallBuilder.Unresolved().With("repeatCaller", true)
            .Promising("engineer comes", new DateTimeOffset(2026, 11, 24, 17, 0, 0, TimeSpan.Zero))
            .Saying(
                "customer: My router is still blinking and I have no internet.",
                "agent: I have reset your line from here. Let me check.",
                "customer: It is still not working. This is ridiculous.",
                "agent: I will send an engineer on Tuesday.");
        var mail = new BriefMail(EmailKind.Reopened, null, new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));

        var brief = BriefOf(call, Open with { Mails = [mail] }, new BriefOptions("en", new Uri("https://ops.example/desk/")));

        Assert.StartsWith(
            "Why: the issue is open.\nCall: c-1, closed 2026-11-20T11:30:00Z, team billing\nTimeline: https://ops.example/desk/calls/c-1\n"
            + "Customer: Dana Reyes, has called about it before\nAbout: Double charge on invoice 8841\nVerdict: unresolved (", brief, StringComparison.Ordinal);
        Assert.Contains("Told by mail: once this ticket is open, that it is open again and somebody looks at it by 2026-11-21T12:00:00Z\n", brief, StringComparison.Ordinal);
        Assert.Contains("Promised: engineer comes by 2026-11-24T17:00:00Z\n", brief, StringComparison.Ordinal);
        Assert.Contains("Open: \"It is still not working.\"\n", brief, StringComparison.Ordinal);
        Assert.Contains("Tried: \"I have reset your line from here.\"\n", brief, StringComparison.Ordinal);
        Assert.Contains("Mood: upset\n", brief, StringComparison.Ordinal);
        Assert.Contains("Still owed to the customer: a thank-you", brief, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_owed_nothing_and_told_nothing_is_said_to_be()
    {
        var brief = BriefOf(ClosedCallBuilder.Resolved());

        Assert.Contains("Told by mail: nothing\n", brief, StringComparison.Ordinal);
        Assert.Contains("Still owed to the customer: nothing", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("Timeline", brief, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_words_for_every_reason_wish_verdict_and_mail(string language)
    {
        var words = BriefWords.In(language);
        var brief = BriefOf(ClosedCallBuilder.AbusiveOpen(), new BriefSituation(FollowUpPolicy.Rows[3].When, new CustomerAnswer(false, "x", CustomerWish.CallBack)), new BriefOptions(language));

        Assert.All(Enum.GetNames<Resolution>(), name => Assert.Contains(Kebab.Of(name), words.Verdicts));
        Assert.All(Enum.GetNames<EmailKind>(), name => Assert.Contains(Kebab.Of(name), words.Mails));
        Assert.StartsWith($"{words.Why}: ", brief, StringComparison.Ordinal);
        Assert.Contains(words.Moods["abusive"], brief, StringComparison.Ordinal);
        if (language == "en")
            return;
        var reasons = FollowUpPolicy.Rows.Where(r => r.When.Contains("open", StringComparison.Ordinal) || r.Kind == PlanKind.BriefManager).Select(r => r.When);
        Assert.All([.. reasons, .. BriefReasons.All, .. CustomerWish.All], english => Assert.NotEqual(english, words.Phrase(english)));
    }

    [Fact]
    public void A_reason_with_a_persons_own_words_keeps_them() =>
        Assert.Equal("jemand hat darum gebeten: please look", BriefWords.In("de").Phrase("a person asked for it: please look"));

    [Theory]
    [MemberData(nameof(Languages))]
    public void It_names_nobody_who_is_to_blame(string language)
    {
        var brief = BriefOf(ClosedCallBuilder.AbusiveOpen().With("agent", new System.Text.Json.Nodes.JsonObject { ["name"] = "Ruth" }), options: new BriefOptions(language));

        Assert.DoesNotContain("Ruth", brief, StringComparison.Ordinal);
        Assert.All(["agent", "fault", "failed", "mistake", "should have", "schuld", "culpa", "faute"], word => Assert.DoesNotContain(word, brief, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void It_is_redacted()
    {
        var answer = new CustomerAnswer(false, "Call me on 07700 900123 or dana@home.example", "a refund to DE89370400440532013000");
        var brief = BriefOf(
            ClosedCallBuilder.Unresolved().About("Card 4111 1111 1111 1111").Saying("customer: It is still not working, my number is 07700 900123."),
            new BriefSituation("the customer answered", answer));

        Assert.Contains("About: Card [number]", brief, StringComparison.Ordinal);
        Assert.Contains("They would like: a refund to [iban]", brief, StringComparison.Ordinal);
        Assert.Contains("They wrote: \"Call me on [number] or [e-mail]\"", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("900123", brief, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void It_is_short_and_every_line_is_one_line(string language)
    {
        var answer = new CustomerAnswer(false, string.Concat(Enumerable.Repeat("it is\r\nred ", 2_000)));
        var call = ClosedCallBuilder.Unresolved().About(string.Concat(Enumerable.Repeat("a long story\n", 200)));
        foreach (var n in Enumerable.Range(1, 5))
            call = call.Promising(new string('p', 400), new DateTimeOffset(2026, 11, 20 + n, 17, 0, 0, TimeSpan.Zero));
        var pages = new Uri("https://ops.example/");

        var brief = BriefOf(call, new BriefSituation("the customer answered", answer), new BriefOptions(language, pages));

        Assert.InRange(brief.Length, 1, BriefWriter.MaxLength);
        Assert.DoesNotContain('\r', brief);
        Assert.Contains("https://ops.example/calls/c-1", brief, StringComparison.Ordinal);
        Assert.All(brief.Split('\n')[..^1], line => Assert.Matches("^[^:\"]{2,40}: ", line));
    }

    [Fact]
    public void It_is_cut_between_characters()
    {
        var call = ClosedCallBuilder.Unresolved().About(string.Concat(Enumerable.Repeat("😀", 500))).Saying($"customer: x{string.Concat(Enumerable.Repeat("😀", 900))} it is still not working");

        var brief = BriefOf(call) + BriefOf(call.About("x" + string.Concat(Enumerable.Repeat("😀", 500))));

        Assert.DoesNotContain(brief.EnumerateRunes(), rune => rune == System.Text.Rune.ReplacementChar);
    }

    private static string BriefOf(ClosedCallBuilder record, BriefSituation? situation = null, BriefOptions? options = null)
    {
        var call = record.Build();
        var assessment = new TranscriptAssessor(AssessorModel.Default, DispositionMap.Default).Assess(call);
        return new BriefWriter(options ?? new BriefOptions()).Write(call, assessment, situation ?? Open);
    }
}
