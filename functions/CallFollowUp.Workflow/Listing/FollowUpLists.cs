using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Outcomes;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Listing;

/// <summary>Lists of follow-ups, page by page. Indexes say which ones, and may lag by seconds; what a row says is read from its journal.</summary>
/// <remarks>A page costs one listing and its journals, all at once; no list opens more journals than it shows. A page may be shorter than was asked for.</remarks>
public sealed class FollowUpLists(IJournalStore journals, IMarkerPages markers, IOutcomeLog outcomes, ICustomerIndex customers, ITicketIndex tickets)
{
    /// <value>100 rows.</value>
    public const int MostPerPage = 100;

    /// <value>200 characters: the longest id that is looked for.</value>
    public const int LongestId = 200;

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

    /// <summary>What waits until mails are no longer paused.</summary>
    public Task<ListPage<FollowUpRow>> PausedAsync(string? token, int size, CancellationToken cancellation) =>
        MarkedAsync(MarkerNames.PausedPrefix, token, size, row => row.Status == FollowUpStatus.Scheduled, cancellation);

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

    /// <summary>The follow-ups of a call, a ticket or a customer, by its id as it is. Three requests and the journals found, however many calls there are.</summary>
    public async Task<IReadOnlyList<FollowUpRow>> FindAsync(string id, CancellationToken cancellation)
    {
        id = id.Trim();
        if (id.Length is 0 or > LongestId)
            return [];

        // All of them: systems that count may give one number to a call and to a ticket.
        var ofCall = RowsAsync(CallId.TryParse(id, out var call) ? [call.Value] : [], cancellation);
        var calls = await Task.WhenAll(tickets.CallsOfAsync(id, MostPerPage, cancellation), customers.CallsOfAsync(id, cancellation));
        var others = await RowsAsync(calls.SelectMany(c => c).Select(c => c.Value).Distinct().Where(c => c != id).Take(MostPerPage), cancellation);
        return [.. await ofCall, .. others.OrderByDescending(r => r.ClosedAt)];
    }

    private async Task<ListPage<FollowUpRow>> MarkedAsync(
        string prefix, string? token, int size, Func<FollowUpRow, bool> stands, CancellationToken cancellation)
    {
        var page = await markers.PageAsync(prefix, token, Math.Clamp(size, 1, MostPerPage), cancellation);
        var rows = await RowsAsync(page.Items.Select(MarkerNames.IdOf).Distinct(), cancellation);
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
