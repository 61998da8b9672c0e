using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Operations;
using Microsoft.Playwright;

namespace CallFollowUp.Functions.Tests.Browser;

/// <summary>What operators do all day, in a real browser, with the real app behind it.</summary>
[Collection(PagesInABrowser.Name)]
public sealed class OperatorsPagesTests(BrowserFixture browsers, LocalAppFixture app)
{
    private readonly OperatorsInABrowser operators = new(browsers, app);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_held_call_is_found_read_and_approved_and_its_mail_is_seen_to_leave(bool withScripts)
    {
        var callId = await operators.HeldCallAsync();
        var page = await operators.SignInAsync(new BrowserNewContextOptions { JavaScriptEnabled = withScripts });

        await page.GetByRole(AriaRole.Link, new() { Name = "held for a decision" }).ClickAsync();
        await page.Locator($"a[href='/calls/{callId}']").ClickAsync();
        await Assertions.Expect(page.GetByText("The mail that would leave")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("mark").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Follow it up" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Taken: approve.")).ToBeVisibleAsync();

        await operators.UntilAsync(callId, v => v.Emails is [_], "its mail leaves");
        if (!withScripts)
            await page.GotoAsync($"{operators.Site}/calls/{callId}");
        await Assertions.Expect(page.GetByText("The mail was sent")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await page.Locator("#mail-0 summary").ClickAsync();
        await Assertions.Expect(page.FrameLocator("#mail-0 iframe").GetByText("Bluefin").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_held_mail_is_edited_and_sent()
    {
        var callId = await operators.HeldCallAsync();
        var page = await operators.SignInAsync();

        await page.GotoAsync($"{operators.Site}/calls/{callId}");
        await page.Locator("summary", new() { HasText = "Edit the mail and send it" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the words, and log it" }).ClickAsync();
        await page.GetByLabel("Subject").FillAsync("Your router, and our thanks");
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit the mail and send it" }).ClickAsync();

        var sent = await operators.UntilAsync(callId, v => v.Emails is [_], "the mail leaves");
        Assert.Equal("Your router, and our thanks", sent.Emails![0].Subject);
    }

    [Fact]
    public async Task All_mails_are_paused_and_leave_again()
    {
        var page = await operators.SignInAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Mails", Exact = true }).ClickAsync();
        await page.GetByLabel("Reason").FillAsync("The new template is wrong.");
        await page.GetByLabel("I am sure").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause all mails" }).ClickAsync();

        await page.GotoAsync($"{operators.Site}/calls");
        await page.Locator(".notice a[href='/mails']").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Let mails leave again" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Pause all mails" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("All mails are paused")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_verdict_is_corrected_with_a_reason()
    {
        var callId = await operators.AskedCallAsync();
        var page = await operators.SignInAsync();

        await page.GotoAsync($"{operators.Site}/calls/{callId}");
        await page.Locator("summary", new() { HasText = "Correct the verdict" }).ClickAsync();
        await page.GetByLabel("The call was").SelectOptionAsync("not resolved");
        await page.Locator("#why-override-verdict").FillAsync("The light went red again.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct the verdict" }).ClickAsync();

        var corrected = await operators.UntilAsync(callId, v => v.Outcome == FollowUpOutcome.Reopened, "it is reopened");
        Assert.Equal("unresolved", corrected.Resolution);
        await Assertions.Expect(page.GetByText("The light went red again.")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task A_dead_letter_is_redriven_and_its_call_followed_up()
    {
        var callId = await operators.DeadLetterAsync();
        var page = await operators.SignInAsync();

        await page.GotoAsync($"{operators.Site}/dead-letters");
        await page.Locator("section", new() { HasText = callId }).GetByRole(AriaRole.Button, new() { Name = "Redrive" }).ClickAsync();

        await Assertions.Expect(page.GetByText("back on its queue")).ToBeVisibleAsync();
        await operators.UntilAsync(callId, v => v.Status == FollowUpStatus.AwaitingReply, "the call is followed up");
    }

    [Fact]
    public async Task Two_operators_at_once_act_once()
    {
        var callId = await operators.HeldCallAsync();
        var (robin, kim) = (await operators.SignInAsync(name: "Robin"), await operators.SignInAsync(name: "Kim"));
        await robin.GotoAsync($"{operators.Site}/calls/{callId}");
        await kim.GotoAsync($"{operators.Site}/calls/{callId}");
        await kim.Locator("#do-decline summary").ClickAsync();

        await robin.GetByRole(AriaRole.Button, new() { Name = "Follow it up" }).ClickAsync();
        await kim.GetByRole(AriaRole.Button, new() { Name = "Do not follow it up" }).ClickAsync();

        await Assertions.Expect(kim.GetByRole(AriaRole.Alert)).ToContainTextAsync("Already done by Robin");
        var followed = await operators.UntilAsync(callId, v => v.Status == FollowUpStatus.AwaitingReply, "the first one counts");
        Assert.Single(followed.Emails!);
    }

    [Fact]
    public async Task Words_are_revealed_on_demand_and_that_is_logged()
    {
        var callId = await operators.AskedCallAsync();
        var page = await operators.SignInAsync(name: "Curious Kim");

        await page.GotoAsync($"{operators.Site}/calls/{callId}");
        await Assertions.Expect(page.GetByText("O… C…")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show as said, and log it" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Owen Clarke")).ToBeVisibleAsync();
        var log = await operators.App.Get<IAuditLog>().PageAsync(null, 100, CancellationToken.None);
        Assert.Contains(log.Items, e => e.What == AuditEntry.Reveal && e.CallId == callId && e.By == "Curious Kim");
    }

    [Fact]
    public async Task A_wrong_key_is_refused_and_the_right_one_opens()
    {
        var page = await operators.OpenAsync();
        await page.GotoAsync($"{operators.Site}/lists/held");
        await page.GetByLabel("Your name").FillAsync("Robin");
        await page.GetByLabel("Sign-in key").FillAsync("not-the-key");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not right");

        await page.GetByLabel("Sign-in key").FillAsync(operators.App.SignInKey);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Held");
        Assert.DoesNotContain("key", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_come_in_the_browsers_zone_without_a_word()
    {
        var page = await operators.OpenAsync(new BrowserNewContextOptions { TimezoneId = "Asia/Tokyo" });
        var loads = 0;
        page.DOMContentLoaded += (_, _) => loads++;

        await operators.SignInAsync(page);

        await Assertions.Expect(page.GetByText("Times in Asia/Tokyo")).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal(2, loads);

        await page.Context.ClearCookiesAsync(new() { Name = "callfollowup-zone" });
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("Times in Asia/Tokyo")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_call_is_found_by_its_customer_and_news_come_without_a_reload()
    {
        var callId = await operators.AskedCallAsync();
        var page = await operators.SignInAsync();

        await page.GetByRole(AriaRole.Searchbox).Or(page.GetByLabel("Call, ticket or customer id")).First.FillAsync($"cu-{callId}");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("awaiting reply").First).ToBeVisibleAsync();

        var other = await operators.SignInAsync(name: "Kim");
        await other.GotoAsync($"{operators.Site}/calls/{callId}");
        await other.Locator("#do-cancel summary").ClickAsync();
        await other.Locator("#why-cancel").FillAsync("The customer called.");
        await other.GetByRole(AriaRole.Button, new() { Name = "End this follow-up" }).ClickAsync();
        await Assertions.Expect(page.GetByText("A person ended it")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }
}
