using System.Text.Json;
using CallFollowUp.Workflow.Operations;
using Microsoft.Playwright;

namespace CallFollowUp.Functions.Tests.Browser;

/// <summary>How the operators' pages look: on a phone and on a desktop, by day and by night. Leaves pictures in <c>artifacts/screens</c>.</summary>
[Collection(PagesInABrowser.Name)]
public sealed class OperatorsLookTests(BrowserFixture browsers, LocalAppFixture app)
{
    private const int MostBytes = 100 * 1024;
    private const int UsualHeight = 844;

    private readonly OperatorsInABrowser operators = new(browsers, app);
    private readonly List<string> console = [];

    [Theory, MemberData(nameof(PagesLookTests.Views), MemberType = typeof(PagesLookTests))]
    public async Task Every_page_is_accessible_small_and_fits_its_width(int width, ColorScheme scheme)
    {
        var (held, asked) = (await operators.HeldCallAsync(), await operators.AskedCallAsync());
        await operators.DeadLetterAsync();
        var view = new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = UsualHeight }, ColorScheme = scheme, TimezoneId = "Europe/Berlin" };
        var door = await operators.OpenAsync(view);
        await door.GotoAsync($"{operators.Site}/calls");
        await CheckAsync(door, "sign-in", width, scheme);

        var page = await operators.SignInAsync(view);
        page.Console += (_, message) => console.Add(message.Text);
        foreach (var (path, name) in new[]
        {
            ("/calls?days=30", "overview"), ("/lists/needs-attention", "needs-attention"), ("/lists/held", "held"), ("/lists/scheduled", "scheduled"), ("/lists/awaiting-reply", "awaiting-reply"),
            ("/lists/all", "all-calls"), ("/dead-letters", "dead-letters"), ("/rejected", "rejected"), ("/mails", "mails"), ("/log", "log"), ("/search?q=nothing", "search"), ("/time-zone", "time-zone"),
            ($"/calls/{held}", "call-held"), ($"/calls/{asked}", "call-asked"), ("/calls/none", "no-such-call"),
        })
        {
            var answer = await page.GotoAsync($"{operators.Site}{path}");
            Assert.InRange((await answer!.BodyAsync()).Length, 1, MostBytes);
            if (name.StartsWith("call-", StringComparison.Ordinal))
                await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            await CheckAsync(page, name, width, scheme);
        }

        await operators.App.Get<MailSwitchDesk>().PauseAsync("Kim Op", "The new template greets everybody as Dana.", CancellationToken.None);
        try
        {
            await page.GotoAsync($"{operators.Site}/mails");
            await Assertions.Expect(page.GetByText("All mails are paused")).ToBeVisibleAsync();
            await CheckAsync(page, "mails-paused", width, scheme);
        }
        finally
        {
            await operators.App.Get<MailSwitchDesk>().ResumeAsync("Kim Op", null, CancellationToken.None);
        }
    }

    private async Task CheckAsync(IPage page, string name, int width, ColorScheme scheme)
    {
        var file = $"operators-{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png";
        await ShowWholeAsync(page, width);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Repository.Folder("artifacts", "screens"), file), FullPage = true });

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{file} scrolls sideways");
        await page.EvaluateAsync(Repository.AxeCore);
        var found = await page.EvaluateAsync<JsonElement>(
            "axe.run({ exclude: [['iframe']] }).then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | ')))");
        Assert.Equal($"{file} []", $"{file} {found}");
        await page.SetViewportSizeAsync(width, UsualHeight);
        Assert.DoesNotContain(console, line => line.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    /// <summary>A browser paints no frame below the fold: in a picture of the whole page it would be empty. So the window is made as high as the page.</summary>
    private static async Task ShowWholeAsync(IPage page, int width)
    {
        await page.SetViewportSizeAsync(width, await page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
        foreach (var frame in await page.Locator("iframe").AllAsync())
            await Assertions.Expect(frame.ContentFrame.Locator("body")).ToContainTextAsync("Bluefin");
    }
}
