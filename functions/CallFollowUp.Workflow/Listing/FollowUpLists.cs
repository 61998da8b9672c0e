using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Outcomes;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Listing;

/// <summary>Lists of follow-ups, page by page. Indexes say which ones, and may lag by seconds; what a row says is read from its journal.</summary>
/// <remarks>A page costs one listing and its journals, all at once; no list opens more journals than it shows. A page may be shorter than was asked for.</remarks>
public sealed class FollowUpLists(IJournalStore journals, IMarkerPages markers, IOutcomeLog outcomes, ICustomerIndex customers, TimeProvider clock)
{
    /// <value>100 rows.</value>
    public const int MostPerPage = 100;

    /// <value>14 days: what a person who searches for a ticket means by lately.</value>
    private const int DaysOfTickets = 14;

    /// <summary>What a person must look at.</summary>
    public Task<ListPage<FollowUpRow>> NeedsAttentionAsync(string? token, int size, CancellationToken cancellation) =>
        MarkedAsync(MarkerNames.AttentionPrefix, token, size, row => row.Status == FollowUpStatus.NeedsAttention, cancellation);

    /// <summary>What waits for a person's decision.</summary>
    public Task<ListPage<FollowUpRow>> HeldAsync(string? token, int size, CancellationToken cancellation) =>
        MarkedAsync(MarkerNames.HeldPrefix, token, size, row => row.Status == FollowUpStatus.Held, cancellation);

    /// <summary>What waits for an answer or a time, in the order in which the times come.</summary>
    /// <param name="status">Only this status; null for all.</param>
    public Task<ListPage<FollowUpRow>> DueAsync(string? status, string? token, int size, CancellationToken cancellation) =>
        MarkedAsync(MarkerNames.DuePrefix, token, size, row => row.DueAt is not null && (status is null || row.Status == status), cancellation);

    /// <summary>Follow-ups by the time at which their calls were closed, the newest first.</summary>
    /// <exception cref="FormatException">The token is none of ours; retrying does not help.</exception>
    public async Task<ListPage<FollowUpRow>> ClosedAsync(ClosedCalls wanted, string? token, int size, CancellationToken cancellation)
    {
        size = Math.Clamp(size, 1, MostPerPage);
        var after = token is null ? null : ListPlace.Parse(token);
        var last = after is null || after.Day > wanted.To ? wanted.To : after.Day;
        var lines = new List<OutcomeLine>();
        for (var day = last; day >= wanted.From && lines.Count <= size; day = day.AddDays(-1))
        {
            var closed = await outcomes.ReadDayAsync(day, cancellation);
            lines.AddRange(closed.Where(wanted.Has).Where(l => after is null || ListPlace.Of(l).IsBehind(after)).Order(ListPlace.NewestFirst));
        }

        var rows = await RowsAsync(lines.Take(size).Select(l => l.CallId), cancellation);
        return new ListPage<FollowUpRow>([.. rows.Where(wanted.Has)], lines.Count > size ? ListPlace.Of(lines[size - 1]).ToString() : null);
    }

    /// <summary>The follow-ups of a call, a ticket or a customer, by its id as it is; a ticket is found among the calls of the last two weeks.</summary>
    public async Task<IReadOnlyList<FollowUpRow>> FindAsync(string id, CancellationToken cancellation)
    {
        id = id.Trim();
        if (id.Length is 0 or > CallId.MaxLength)
            return [];
        var today = OutcomeLines.DayOf(clock.GetUtcNow());
        var days = Task.WhenAll(Enumerable.Range(0, DaysOfTickets).Select(back => outcomes.ReadDayAsync(today.AddDays(-back), cancellation)));
        var found = new List<string>();
        if (CallId.TryParse(id, out var call))
            found.Add(call.Value);
        found.AddRange((await customers.CallsOfAsync(id, cancellation)).Select(c => c.Value));
        found.AddRange((await days).SelectMany(d => d).Where(l => l.TicketId == id).Order(ListPlace.NewestFirst).Select(l => l.CallId));
        return await RowsAsync(found.Distinct().Take(MostPerPage), cancellation);
    }

    private async Task<ListPage<FollowUpRow>> MarkedAsync(
        string prefix, string? token, int size, Func<FollowUpRow, bool> stands, CancellationToken cancellation)
    {
        var page = await markers.PageAsync(prefix, token, Math.Clamp(size, 1, MostPerPage), cancellation);
        var rows = await RowsAsync(page.Items.Select(MarkerNames.IdOf), cancellation);
        return new ListPage<FollowUpRow>([.. rows.Where(stands)], page.Next);
    }

    /// <summary>Rows in the order of the ids; a journal that is not there, or cannot be read, has none.</summary>
    private async Task<IReadOnlyList<FollowUpRow>> RowsAsync(IEnumerable<string> ids, CancellationToken cancellation)
    {
        var rows = await Task.WhenAll(ids.Select(id => RowAsync(id, cancellation)));
        return [.. rows.OfType<FollowUpRow>()];
    }

    private async Task<FollowUpRow?> RowAsync(string id, CancellationToken cancellation)
    {
        try
        {
            return await journals.ReadAsync(id, cancellation) is { Journal: var journal } ? FollowUpRow.Of(journal) : null;
        }
        catch (JournalMismatchException)
        {
            return null;
        }
    }
}
