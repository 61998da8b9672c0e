using System.Diagnostics;
using System.Net.Http.Headers;
using CallFollowUp.TestKit;

namespace CallFollowUp.Infra.Tests.Tickets;

/// <summary>A real Request Tracker, started by the first test that asks and stopped after the last. Where none is installed, the tests are skipped.</summary>
public sealed class RequestTrackerServer : IAsyncDisposable
{
    /// <summary>Set by ./test --with-rt: a missing Request Tracker is a failure then.</summary>
    private const string WantedVariable = "CALLFOLLOWUP_TEST_WITH_RT";

    private const string Program = "/usr/share/request-tracker5/libexec/rt-server";
    private const string WhyNot = "No Request Tracker 5: ./test --with-rt installs it (on Debian, as root), to test the desk against a real one.";

    private Process? process;

    public Uri Address { get; private set; } = null!;

    /// <summary>The token of the service user, who has rights on the queue Support only.</summary>
    public string Token { get; private set; } = "";

    /// <summary>An administrator at the desk, who may do what the app never does.</summary>
    public HttpClient Admin { get; } = new();

    public async Task OpenAsync()
    {
        if (process is not null)
            return;
        if (!File.Exists(Program))
            Assert.SkipUnless(Environment.GetEnvironmentVariable(WantedVariable) == "1", WhyNot);

        process = Process.Start(new ProcessStartInfo("bash", Path.Combine(Root(), "tests", "request-tracker", "start.sh"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        if ((await process.StandardOutput.ReadLineAsync())?.Split(' ') is not [var address, var token, var admin])
            throw new InvalidOperationException("Request Tracker did not start; its reason is on standard error.");
        (Address, Token) = (new Uri(address), token);
        Admin.BaseAddress = new Uri(Address, "REST/2.0/");
        Admin.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("token", admin);
        await Eventually.TrueAsync(AnswersAsync, "Request Tracker answers", TimeSpan.FromSeconds(60));
    }

    /// <summary>Closing its standard input stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        if (process is null)
            return;
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await Admin.GetAsync(new Uri("rt", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CallFollowUp.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("These tests run inside the repository they were built in.");
        return folder.FullName;
    }
}
