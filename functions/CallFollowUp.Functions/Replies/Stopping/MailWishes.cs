using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Functions.Replies.Stopping;

/// <summary>Keeps a customer's wish to get no more mails, or to get them again.</summary>
/// <remarks>
/// Crash promise: the wish is with the customer before the page says so, and holds at once: the workflow looks it up before every mail. The event
/// only notes it in the follow-up's timeline. Both may be repeated; where either fails, the customer is asked to try again.
/// </remarks>
internal sealed partial class MailWishes(ICustomerIndex customers, IFollowUpQueues queues, ILogger<MailWishes> logger)
{
    public async Task<bool> AreStoppedAsync(OpenedLink link, CancellationToken cancellation) =>
        CustomerKey.Of(link.FollowUp.Call.Customer) is { } key && await customers.IsOptedOutAsync(key, cancellation);

    public Task StopAsync(OpenedLink link, CancellationToken cancellation) => SetAsync(link, true, FollowUpEvents.MailsStopped, cancellation);

    public Task ResumeAsync(OpenedLink link, CancellationToken cancellation) => SetAsync(link, false, FollowUpEvents.MailsWanted, cancellation);

    private async Task SetAsync(OpenedLink link, bool optedOut, string note, CancellationToken cancellation)
    {
        if (CustomerKey.Of(link.FollowUp.Call.Customer) is not { } key || await customers.IsOptedOutAsync(key, cancellation) == optedOut)
            return;

        var callId = link.FollowUp.Call.Id.Value;
        await customers.SetOptOutAsync(key, optedOut, cancellation);

        // Numbered by the wishes before it, so that a click repeated at once is one note, and a change of mind another.
        var message = new FollowUpMessage { CallId = callId, EventId = $"{note}:{link.FollowUp.Wishes + 1}", Event = note };
        await queues.EnqueueEventAsync(message, TimeSpan.Zero, cancellation);
        LogWish(callId, note);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Call {CallId}: {Wish}")]
    private partial void LogWish(string callId, string wish);
}
