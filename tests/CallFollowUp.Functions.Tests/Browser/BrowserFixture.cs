using CallFollowUp.Functions.Tests.Browser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace CallFollowUp.Functions.Tests.Browser;

/// <summary>A real browser for the tests that need one: the Chromium or Chrome of this machine. Where there is none, they are skipped.</summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    /// <summary>Names another browser than the usual ones.</summary>
    public const string PathVariable = "CALLFOLLOWUP_TEST_BROWSER";

    private const string WhyNot =
        $"No browser: install Debian's package chromium, or name a Chromium or Chrome in {PathVariable}, to test the pages in one.";

    private static readonly string[] UsualPaths =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    // No call home, and nothing that a container without a display or a sandbox lacks.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The browser, started by the first test that asks; the test is skipped where there is none.</summary>
    public async Task<IBrowser> OpenAsync()
    {
        var path = Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } named ? named : Array.Find(UsualPaths, File.Exists);
        if (path is null)
            Assert.Skip(WhyNot);

        await oneAtATime.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
            return browser ??= await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments });
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        oneAtATime.Dispose();
    }
}
