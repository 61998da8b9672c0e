using CallFollowUp.Domain.Emails;
using CallFollowUp.Infra.Emails;
using CallFollowUp.Infra.Outbox;
using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CallFollowUp.Infra.Tests.Outbox;

public sealed class OutboxTests : IDisposable
{
    private static readonly EffectKey Key = new("c-1", 1, "send-email.v1");

    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_mail_is_a_file_that_says_what_the_draft_says()
    {
        var draft = Draft() with
        {
            ToName = "Zoë \"Z\" Müller 好",
            Subject = "Ist Ihr Anliegen „Doppelte Abbuchung“ gelöst? " + new string('ä', 100),
            Text = "Grüß Gott,\n\n.. =20 trailing \n" + new string('x', 300) + "\nFrom here 😀\n",
            Html = "<p>Grüß Gott &amp; 好</p>\r\n<a href=\"https://x.example/r/abc=_\">Ja</a>",
        };

        var receipt = await Sender().SendAsync(draft, Key, Stop);
        var mail = ParsedEml.Parse(await File.ReadAllBytesAsync(receipt.File!, Stop));

        Assert.Equal("Fri, 20 Nov 2026 12:00:00 +0000", mail["Date"]);
        Assert.Equal("\"Acme Care\" <care@acme.example>", mail["From"]);
        Assert.Equal("desk@acme.example", mail["Reply-To"]);
        Assert.Equal("Zoë \"Z\" Müller 好 <dana@customer.example>", mail["To"]);
        Assert.Equal(draft.Subject, mail["Subject"]);
        Assert.Equal($"<{receipt.MessageId}>", mail["Message-ID"]);
        Assert.Equal("c-1/send-email.v1", mail["X-Follow-Up-Ref"]);
        Assert.Equal("1.0", mail["MIME-Version"]);
        Assert.Equal("<https://x.example/u/token>", mail["List-Unsubscribe"]);
        Assert.Equal("auto-generated", mail["Auto-Submitted"]);
        Assert.Equal(2, mail.Parts().Count);
        Assert.Equal("text/plain; charset=utf-8", mail.Parts()[0]["Content-Type"]);
        Assert.Equal(draft.Text.ReplaceLineEndings("\r\n"), mail.Parts()[0].Decoded()[..^2]);
        Assert.Equal("text/html; charset=utf-8", mail.Parts()[1]["Content-Type"]);
        Assert.Equal(draft.Html, mail.Parts()[1].Decoded()[..^2]);
        Assert.Equal(clock.GetUtcNow(), receipt.AcceptedAt);
    }

    [Fact]
    public async Task An_erasure_removes_the_mails_with_its_keys_and_no_others()
    {
        var sender = Sender();
        var mine = await sender.SendAsync(Draft(), Key, Stop);
        var other = await sender.SendAsync(Draft(), Key with { Id = "c-2" }, Stop);
        var erasure = Services().GetServices<IEmailErasure>().Single();

        Assert.Equal("1 removed from the outbox", await erasure.EraseAsync([], [Key, Key with { Round = 2 }], Stop));
        Assert.Null(await erasure.EraseAsync([], [Key], Stop));

        Assert.False(File.Exists(mine.File));
        Assert.True(File.Exists(other.File));
    }

    [Theory]
    [InlineData("a\r\nBcc: thief@evil.example")]
    [InlineData("a\nBcc: thief@evil.example")]
    [InlineData("a\rBcc: thief@evil.example\r\n\r\nbody")]
    [InlineData("a\u0085\u2028\u2029\u0000Bcc: thief@evil.example")]
    [InlineData("=?utf-8?B?YQ0KQmNjOiB4?=")]
    [InlineData("\"\\\" <thief@evil.example>")]
    public async Task No_text_becomes_another_header(string evil)
    {
        var draft = Draft() with { ToName = evil, Subject = evil, Headers = new Dictionary<string, string> { ["List-Unsubscribe"] = evil } };

        var receipt = await Sender().SendAsync(draft, Key, Stop);
        var mail = ParsedEml.Parse(await File.ReadAllBytesAsync(receipt.File!, Stop));

        string[] expected =
            ["Date", "From", "Reply-To", "To", "Subject", "Message-ID", "X-Follow-Up-Ref", "List-Unsubscribe", "MIME-Version", "Content-Type"];
        Assert.Equal(expected, mail.Headers.Select(h => h.Name));
        Assert.EndsWith(" <dana@customer.example>", mail["To"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bcc")]
    [InlineData("X\r\nBcc")]
    [InlineData("content-type")]
    [InlineData("")]
    public async Task A_draft_sets_no_header_that_is_ours(string name)
    {
        var draft = Draft() with { Headers = new Dictionary<string, string> { [name] = "x" } };

        await Assert.ThrowsAsync<PermanentFailureException>(() => Sender().SendAsync(draft, Key, Stop));
        Assert.Empty(folder.Files("*"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("dana")]
    [InlineData("dana@customer.example, thief@evil.example")]
    [InlineData("dana@customer.example\r\nBcc: thief@evil.example")]
    public async Task An_address_that_cannot_be_mailed_is_refused_for_good(string address) =>
        await Assert.ThrowsAsync<PermanentFailureException>(() => Sender().SendAsync(Draft() with { ToAddress = address }, Key, Stop));

    [Fact]
    public async Task A_repeated_key_makes_no_second_file_in_whichever_process()
    {
        var senders = Enumerable.Range(0, 4).Select(_ => Sender()).ToList();

        var receipts = await Task.WhenAll(senders.Select((s, n) => Task.Run(() => s.SendAsync(Draft() with { Subject = $"{n}" }, Key, Stop))));

        Assert.Single(folder.Files("*"));
        Assert.Single(receipts.Distinct());
        await Sender().SendAsync(Draft(), Key with { Round = 2 }, Stop);
        Assert.Equal(2, folder.Files("*.eml").Count);
    }

    [Fact]
    public async Task The_file_is_the_evidence()
    {
        var sender = Sender();
        Assert.Equal(Settlement.DidNotHappen, await sender.FindEvidenceAsync(Key, Stop));

        var receipt = await sender.SendAsync(Draft(), Key, Stop);
        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(receipt, (await Sender().FindEvidenceAsync(Key, Stop)).Result);
        Assert.Equal(receipt, await Sender().SendAsync(Draft(), Key, Stop));
    }

    [Fact]
    public async Task A_teams_manager_gets_a_plain_mail_and_others_go_to_the_default_one()
    {
        var notifier = Services().GetRequiredService<IManagerNotifier>();

        var receipt = await notifier.TellAsync(new ManagerNotice("Billing", "A call needs you", "See ticket 4711.\n"), Key, Stop);
        await notifier.TellAsync(new ManagerNotice("other", "A call needs you", "See ticket 4712."), Key with { Id = "c-2" }, Stop);

        Assert.Equal("outbox", receipt.Channel);
        var mails = folder.Files("*.eml").Order().Select(f => ParsedEml.Parse(File.ReadAllBytes(f))).ToList();
        Assert.Equal(["boss@acme.example", "lead@acme.example"], mails.Select(m => m["To"]));
        Assert.Equal("See ticket 4711.\r\n\r\n", mails[0].Decoded());
    }

    [Fact]
    public void Wrong_settings_stop_the_start_and_say_what_to_set()
    {
        var services = Services(("Outbox:Folder", ""), ("Managers:DefaultAddress", "nobody"), ("Managers:Teams:billing", "x"), ("Resilience:outbox:Retries", "99"));

        var e = Assert.ThrowsAny<Exception>(() => services.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate()).ToString();

        foreach (var setting in new[] { "Outbox:Folder", "Managers:DefaultAddress", "Managers:Teams:billing", "Retries" })
            Assert.Contains(setting, e, StringComparison.Ordinal);
    }

    internal static ServiceProvider Services(TemporaryFolder folder, TimeProvider clock, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Outbox:Folder"] = folder.Path,
            ["Managers:DefaultAddress"] = "lead@acme.example",
            ["Managers:Teams:billing"] = "boss@acme.example",
            ["Emails:CompanyName"] = "Acme Care",
            ["Emails:FromAddress"] = "care@acme.example",
            ["Emails:ReplyTo"] = "desk@acme.example",
        }).AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build();
        var services = new ServiceCollection().AddSingleton(clock);
        services.AddEmailTemplates(configuration);
        return services.AddOutbox(configuration).BuildServiceProvider();
    }

    private static EmailDraft Draft() => new(
        EmailKind.ThankYou, "en", "dana@customer.example", "Dana Reyes", "Thank you", "", "Thank you.", "<p>Thank you.</p>",
        new Dictionary<string, string> { ["List-Unsubscribe"] = "<https://x.example/u/token>", ["Auto-Submitted"] = "auto-generated" });

    private ServiceProvider Services(params (string Key, string Value)[] settings) => Services(folder, clock, settings);

    private IEmailSender Sender() => Services().GetRequiredService<IEmailSender>();
}
