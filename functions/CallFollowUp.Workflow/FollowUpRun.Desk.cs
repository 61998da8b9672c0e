using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow;

/// <summary>What the desk knows of the call's ticket and of the customer's others.</summary>
internal sealed partial class FollowUpRun
{
    /// <value>20: whoever has opened more tickets since the call is on the telephone anyway.</value>
    private const int RecentTickets = 20;

    /// <value>1 minute: a desk may date a ticket a little later than our own note on it.</value>
    private static readonly TimeSpan OwnTrace = TimeSpan.FromMinutes(1);

    private DeskLook look = DeskLook.None;

    /// <summary>
    /// Asks the desk before deciding. A desk that is down, or slow, stops no call: the record decides alone, as it does where nobody asks. The answer
    /// rides along with the next write.
    /// </summary>
    public async Task LookAtDeskAsync()
    {
        // Journals of earlier versions have no such step: what they decided stands.
        if (!context.ComesNext(FollowUpSteps.LookAtDesk, orBegins: Options.AskDesk && !Assessment.NoIssue && (Call.TicketId ?? Call.Customer.Email) is not null))
            return;
        look = await context.StepAsync(FollowUpSteps.LookAtDesk, AskDeskAsync, cancellation);
    }

    /// <summary>True when something happened on the ticket since the call, or since we last touched it ourselves.</summary>
    public async Task<bool> WasPromiseKeptAsync(string deadline)
    {
        checkedPromises.Add(deadline);
        var check = await context.StepAsync("look-at-ticket.v1", LookAtTicketAsync, cancellation);
        return check.Kept;
    }

    public async Task ReopenForBrokenPromiseAsync()
    {
        await ReopenTicketAsync(BriefReasons.PromiseBroken);
        await TellManagerAsync(BriefReasons.PromiseBroken);
    }

    /// <summary>Solved by somebody at the desk when the call and its paperwork were over.</summary>
    private bool WasSolvedSince => look.State is TicketState.Solved or TicketState.Closed && look.UpdatedAt > Call.ClosedAt + Options.WrapUp;

    private async Task<DeskLook> AskDeskAsync(CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(Options.AskDeskWithin, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        try
        {
            var ticket = Call.TicketId is { } id ? await ports.Tickets.FindAsync(id, either.Token) : null;
            var other = RecentCall.MatterOf(Call.Subject) is { } matter && Call.Customer.Email is { } email
                ? (await ports.Tickets.FindRecentAsync(email, RecentTickets, either.Token)).FirstOrDefault(t => IsAboutItSince(t, ticket, matter))
                : null;
            return new DeskLook(true, ticket?.State, ticket?.UpdatedAt, other?.Id);
        }
        catch (Exception e) when (!stop.IsCancellationRequested
            && e is RetryableFailureException or PermanentFailureException or OutcomeUnknownException or OperationCanceledException)
        {
            return DeskLook.None;
        }
    }

    private bool IsAboutItSince(Ticket other, Ticket? ticket, string matter) =>
        other.Id != Call.TicketId && other.Id != ticket?.Id
        && other.State is TicketState.Open or TicketState.Pending
        && other.UpdatedAt > Call.ClosedAt && other.UpdatedAt <= Call.ClosedAt + Options.RepeatWithin
        && RecentCall.MatterOf(other.Subject) == matter;

    private async Task<PromiseCheck> LookAtTicketAsync(CancellationToken stop)
    {
        if (TicketId is not { } id)
            return new PromiseCheck(false, null);
        var found = await ports.Tickets.FindAsync(id, stop);
        var since = reopenedAt + OwnTrace ?? Call.ClosedAt + Options.WrapUp;
        return new PromiseCheck(found is not null && found.UpdatedAt > since, id);
    }
}
