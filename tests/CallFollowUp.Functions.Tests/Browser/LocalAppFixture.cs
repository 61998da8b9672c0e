using CallFollowUp.Functions.Tests.Replies;
using CallFollowUp.Local.Commands;
using CallFollowUp.TestKit;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Functions.Tests.Browser;

/// <summary>The app as <c>./run</c> starts it: its triggers, its storage, and its outbox in a folder of its own.</summary>
public sealed class LocalAppFixture : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("callfollowup-pages-").FullName;
    private int calls;

    public LocalApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await LocalApp.StartAsync(
            new LocalAppSettings(folder, new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero)), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Submits a closed call and waits for the mail that asks its customer.</summary>
    internal async Task<(string CallId, ReceivedMail Mail)> CallThatWasAskedAboutAsync(string language = "en-GB", string? subject = null)
    {
        var callId = $"c-{Guid.NewGuid():n}";
        var record = Calls.Resolved(r =>
        {
            r["callId"] = callId;
            r["language"] = language;
            r["subject"] = subject ?? Calls.Subject;
            r["customer"]!["id"] = $"cu-{callId}-{Interlocked.Increment(ref calls)}";
        });
        await App.Get<ClosedCallSubmission>().SubmitAsync(System.Text.Encoding.UTF8.GetBytes(record), CancellationToken.None);
        var asked = await UntilAsync(callId, v => v.Status == FollowUpStatus.AwaitingReply, "the customer is asked");
        return (callId, ReceivedMail.Open(asked.Emails![0].File!));
    }

    /// <summary>The follow-up once it stands as wanted.</summary>
    public async Task<FollowUpView> UntilAsync(string callId, Func<FollowUpView, bool> holds, string what)
    {
        FollowUpView? view = null;
        await Eventually.TrueAsync(
            async () => (view = await FindAsync(callId)) is not null && holds(view), $"{what}, {callId}", TimeSpan.FromSeconds(60));
        return view!;
    }

    private async Task<FollowUpView?> FindAsync(string callId) =>
        await App.Get<IJournalStore>().ReadAsync(callId, CancellationToken.None) is { } stored ? FollowUpView.Of(stored.Journal) : null;
}
