using System.Text.Json;
using Microsoft.Playwright;

namespace CallFollowUp.Functions.Tests.Browser;

/// <summary>How the pages look and read: on a phone and on a desktop, by day and by night, in every language. Leaves pictures in <c>artifacts/screens</c>.</summary>
[Collection(PagesInABrowser.Name)]
public sealed class PagesLookTests(BrowserFixture browsers, LocalAppFixture app)
{
    private const string LongSubject = "Rückerstattungsbestätigungsverfahren für Fernwärmeabrechnung";

    private readonly List<string> console = [];

    /// <summary>A phone by day and a desk by night: each width and each scheme once, as every page takes seconds.</summary>
    public static TheoryData<int, ColorScheme> Views => new() { { 390, ColorScheme.Light }, { 1440, ColorScheme.Dark } };

    [Theory, MemberData(nameof(Views))]
    public async Task Every_page_is_accessible_and_fits_its_width(int width, ColorScheme scheme)
    {
        var page = await OpenAsync(width, scheme);
        var (_, mail) = await app.CallThatWasAskedAboutAsync();

        await page.GotoAsync(mail.AnswerLink("solved"));
        await CheckAsync(page, "answer-solved", width, scheme);
        await page.GotoAsync(mail.AnswerLink("not-solved"));
        await CheckAsync(page, "answer-not-solved", width, scheme);

        await page.EvaluateAsync("document.querySelector('[name=form]').value = 'wrong'");
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await CheckAsync(page, "press-again", width, scheme);
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await CheckAsync(page, "thanks-not-solved", width, scheme);

        await page.GotoAsync(mail.AnswerLink("solved"));
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await CheckAsync(page, "thanks-solved", width, scheme);

        await page.GotoAsync(mail.StopLink);
        await CheckAsync(page, "stop", width, scheme);
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await CheckAsync(page, "stopped", width, scheme);

        await page.GotoAsync(mail.StopLink[..^3]);
        await CheckAsync(page, "unknown", width, scheme);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("es-ES")]
    [InlineData("fr-FR")]
    public async Task Every_language_fits_a_phone(string language)
    {
        var page = await OpenAsync(390, ColorScheme.Light);
        var (_, mail) = await app.CallThatWasAskedAboutAsync(language, LongSubject);

        await page.GotoAsync(mail.AnswerLink("not-solved"));
        await CheckAsync(page, $"answer-{language}", 390, ColorScheme.Light);
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await CheckAsync(page, $"thanks-{language}", 390, ColorScheme.Light);
    }

    private async Task<IPage> OpenAsync(int width, ColorScheme scheme)
    {
        var browser = await browsers.OpenAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 844 }, ColorScheme = scheme,
        });
        var page = await context.NewPageAsync();
        page.Console += (_, message) => console.Add(message.Text);
        return page;
    }

    private async Task CheckAsync(IPage page, string name, int width, ColorScheme scheme)
    {
        var file = $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png";
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Repository.Folder("artifacts", "screens"), file), FullPage = true });

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{file} scrolls sideways");
        await page.EvaluateAsync(Repository.AxeCore);
        var found = await page.EvaluateAsync<JsonElement>("axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ')))");
        Assert.Equal("[]", $"{found}");
        Assert.DoesNotContain(console, line => line.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
