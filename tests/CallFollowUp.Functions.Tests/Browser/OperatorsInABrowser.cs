using System.Text;
using CallFollowUp.Functions.Tests.Replies;
using CallFollowUp.Local.Commands;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Views;
using Microsoft.Playwright;

namespace CallFollowUp.Functions.Tests.Browser;

/// <summary>Operators with real browsers in front of the real app, and calls that need them.</summary>
internal sealed class OperatorsInABrowser(BrowserFixture browsers, LocalAppFixture app)
{
    public string Site => app.App.Host!.Address.AbsoluteUri.TrimEnd('/');

    public LocalApp App => app.App;

    /// <summary>A browser of somebody who is signed in.</summary>
    public async Task<IPage> SignInAsync(BrowserNewContextOptions? options = null, string name = "Robin Op")
    {
        var page = await OpenAsync(options);
        await SignInAsync(page, name);
        return page;
    }

    public async Task SignInAsync(IPage page, string name = "Robin Op")
    {
        await page.GotoAsync($"{Site}/calls");
        await page.GetByLabel("Your name").FillAsync(name);
        await page.GetByLabel("Sign-in key").FillAsync(App.SignInKey);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Overview");
    }

    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        var browser = await browsers.OpenAsync();
        var context = await browser.NewContextAsync(options ?? new BrowserNewContextOptions { TimezoneId = "Europe/Berlin" });
        return await context.NewPageAsync();
    }

    /// <summary>A call that is held, as it was closed too long ago.</summary>
    public Task<string> HeldCallAsync() => FollowUpAsync(FollowUpStatus.Held, "2026-10-01T09:00:00Z");

    /// <summary>A call whose customer was asked.</summary>
    public Task<string> AskedCallAsync() => FollowUpAsync(FollowUpStatus.AwaitingReply, "2026-11-20T09:31:00Z");

    /// <summary>A message that could not be handled, about no call that there is.</summary>
    public async Task<string> DeadLetterAsync()
    {
        var callId = $"c-dead-{Guid.NewGuid():n}";
        await App.Get<IDeadLetters>().FileAsync(
            new DeadLetter(
                StorageNames.ClosedCalls, Guid.NewGuid().ToString(), callId, "IOException: the storage account did not answer", App.Clock.GetUtcNow(), Record(callId, "2026-11-20T09:31:00Z")),
            CancellationToken.None);
        return callId;
    }

    public Task<FollowUpView> UntilAsync(string callId, Func<FollowUpView, bool> holds, string what) => app.UntilAsync(callId, holds, what);

    private async Task<string> FollowUpAsync(string status, string closedAt)
    {
        var callId = $"c-{Guid.NewGuid():n}";
        await App.Get<ClosedCallSubmission>().SubmitAsync(Encoding.UTF8.GetBytes(Record(callId, closedAt)), CancellationToken.None);
        await UntilAsync(callId, v => v.Status == status, status);
        return callId;
    }

    private static string Record(string callId, string closedAt) => Calls.Resolved(r =>
    {
        r["callId"] = callId;
        r["closedAt"] = closedAt;
        r["customer"]!["id"] = $"cu-{callId}";
    });
}
