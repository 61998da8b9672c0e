using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Local.Commands;

/// <summary>Submits records to the app and watches their follow-ups until they rest.</summary>
internal sealed class FollowUps(LocalApp app)
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(2);

    private readonly IJournalStore journals = app.Get<IJournalStore>();

    public Task<ClosedCallReading> SubmitAsync(ReadOnlyMemory<byte> record, CancellationToken cancellation) =>
        app.Get<ClosedCallSubmission>().SubmitAsync(record, cancellation);

    public async Task<FollowUpView?> FindAsync(CallId id, CancellationToken cancellation) =>
        await journals.ReadAsync(id.Value, cancellation) is { } stored ? FollowUpView.Of(stored.Journal) : null;

    /// <summary>The follow-up of a submitted record, once nothing happens on it by itself.</summary>
    /// <param name="isOver">What to wait for; null waits for rest.</param>
    public async Task<FollowUpView> WaitAsync(CallId id, CancellationToken cancellation, Func<FollowUpView, bool>? isOver = null)
    {
        isOver ??= view => FollowUpStatus.IsAtRest(view.Status);
        for (var pause = FirstLook; ; pause = pause * 2 < LongestLook ? pause * 2 : LongestLook)
        {
            if (await FindAsync(id, cancellation) is { } view && isOver(view))
                return view;
            await Task.Delay(pause, cancellation);
        }
    }
}
