using CallFollowUp.Workflow;
using Microsoft.Playwright;

namespace CallFollowUp.Functions.Tests.Browser;

/// <summary>A customer with a real mail and a real browser, without scripts, in front of the real app.</summary>
[Collection(PagesInABrowser.Name)]
public sealed class ReplyInBrowserTests(BrowserFixture browsers, LocalAppFixture app)
{
    [Fact]
    public async Task Solved_is_one_press_after_the_mail()
    {
        var (page, callId, mail) = await BeginAsync();

        await page.GotoAsync(mail.AnswerLink("solved"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Send my answer" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Thank you for your answer");
        await app.UntilAsync(callId, v => v is { Status: FollowUpStatus.Completed, Outcome: FollowUpOutcome.Confirmed }, "it is confirmed");
    }

    [Fact]
    public async Task Not_solved_reopens_with_the_comment_and_can_be_undone()
    {
        var (page, callId, mail) = await BeginAsync();

        await page.GotoAsync(mail.AnswerLink("solved"));
        await Assertions.Expect(page.GetByLabel("What is still open?")).ToBeHiddenAsync();
        await page.GetByLabel("No, something is still open").CheckAsync();
        await page.GetByLabel("What is still open?").FillAsync("The light turned red again this morning.");
        await page.GetByLabel("Please call me back").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send my answer" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What happens next" })).ToBeVisibleAsync();
        var reopened = await app.UntilAsync(callId, v => v.Outcome == FollowUpOutcome.Reopened, "it is reopened");
        Assert.Single(reopened.Tickets!);

        await page.GetByRole(AriaRole.Link, new() { Name = "Change my answer" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Yes, it is solved")).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send my answer" }).ClickAsync();
        await app.UntilAsync(callId, v => v.Outcome == FollowUpOutcome.Confirmed, "the change of mind is taken up");
    }

    [Fact]
    public async Task Mails_are_stopped_by_a_press_and_brought_back_by_another()
    {
        var (page, callId, mail) = await BeginAsync();

        await page.GotoAsync(mail.AnswerLink("solved"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Stop these mails" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop these mails" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You get no more of these mails");
        await app.UntilAsync(callId, v => v.Events!.Any(e => e.Name == FollowUpEvents.MailsStopped), "the wish is noted");

        await page.GotoAsync(mail.StopLink);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send me these mails again" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You get these mails again");
        await app.UntilAsync(callId, v => v.Events!.Any(e => e.Name == FollowUpEvents.MailsWanted), "the other wish is noted");
    }

    [Fact]
    public async Task Keyboard_alone_is_enough()
    {
        var (page, callId, mail) = await BeginAsync();

        await page.GotoAsync(mail.AnswerLink("not-solved"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Still red.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await app.UntilAsync(callId, v => v.Outcome == FollowUpOutcome.Reopened, "it is reopened");
    }

    private async Task<(IPage Page, string CallId, ReceivedMail Mail)> BeginAsync()
    {
        var browser = await browsers.OpenAsync();
        var (callId, mail) = await app.CallThatWasAskedAboutAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        return (await context.NewPageAsync(), callId, mail);
    }
}
