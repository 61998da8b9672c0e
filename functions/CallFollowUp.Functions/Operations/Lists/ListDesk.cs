using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Access;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Listing;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Lists;

/// <summary>Shows lists of follow-ups, page by page.</summary>
internal sealed class ListDesk(OperationsFrame frame, PageGate gate, FollowUpLists lists, TimeProvider clock)
{
    /// <value>20 rows a page.</value>
    public const int PageSize = 20;

    public async Task<IResult> ShowAsync(OperatorView view, HttpRequest request, string list, CancellationToken cancellation)
    {
        if (ListKind.Find(list) is not { } kind)
            return gate.Notice(StatusCodes.Status404NotFound, view, "No such list", "There is no list of this name.");

        var filter = ListFilter.Of(request.Query);
        var token = request.Query.Given("token");
        var page = await ReadAsync(kind, filter, token, view, cancellation);
        return Page(kind, filter, page, token is not null, view);
    }

    private Task<ListPage<FollowUpRow>> ReadAsync(ListKind kind, ListFilter filter, string? token, OperatorView view, CancellationToken cancellation) => kind switch
    {
        _ when kind == ListKind.NeedsAttention => lists.NeedsAttentionAsync(token, PageSize, cancellation),
        _ when kind == ListKind.Held => lists.HeldAsync(token, PageSize, cancellation),
        _ when kind == ListKind.Scheduled && view.Pause is not null => lists.PausedAsync(token, PageSize, cancellation),
        _ when kind == ListKind.Scheduled => lists.DueAsync(FollowUpStatus.Scheduled, token, PageSize, cancellation),
        _ when kind == ListKind.AwaitingReply => lists.DueAsync(FollowUpStatus.AwaitingReply, token, PageSize, cancellation),
        _ => lists.ClosedAsync(filter.Since(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)), token, PageSize, cancellation),
    };

    private OperationsPage Page(ListKind kind, ListFilter filter, ListPage<FollowUpRow> page, bool isLater, OperatorView view)
    {
        var next = page.Next is null ? null : kind == ListKind.All ? filter.Query(page.Next) : $"?token={Uri.EscapeDataString(page.Next)}";
        return frame.Of(StatusCodes.Status200OK, view, kind.Title, Html.Of($"""
            <h1>{kind.Title}</h1>
            <p class="lead">{kind.Says}</p>
            {(kind == ListKind.All ? filter.Form() : Html.None)}
            {(page.Items.Count > 0 ? FollowUpTable.Of(kind.Title, page.Items, view.Times) : next is null ? Empty(kind, isLater) : Html.None)}
            {Pages(next, isLater, kind)}
            {(kind == ListKind.All ? filter.Downloads() : Html.None)}
            """), isLive: true);
    }

    private static Html Empty(ListKind kind, bool isLater) => Html.Of($"""
        <div class="card empty"><strong>{(isLater ? "That was all" : "All clear")}</strong>{kind.Empty}</div>
        """);

    private static Html Pages(string? next, bool isLater, ListKind kind) => next is null && !isLater ? Html.None : Html.Of($"""
        <nav class="pages" aria-label="Pages of the list">
        <span>{(isLater ? Html.Of($"""<a href="/lists/{kind.Name}">First page</a>""") : Html.None)}</span>
        <span>{(next is null ? Html.None : Html.Of($"""<a href="{next}" rel="next">Next page</a>"""))}</span>
        </nav>
        """);
}
