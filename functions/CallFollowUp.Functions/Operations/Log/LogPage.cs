using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Workflow.Operations;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Log;

/// <summary>Shows who did what, when and why.</summary>
internal sealed class LogPage(OperationsFrame frame, IAuditLog log)
{
    /// <value>50 lines a page.</value>
    private const int PageSize = 50;

    private static readonly Html Empty = Html.Of($"""
        <div class="card empty"><strong>Nothing was done yet</strong>Every button that somebody presses leaves a line here, and nobody can take one away.</div>
        """);

    public async Task<IResult> ShowAsync(OperatorView view, HttpRequest request, CancellationToken cancellation)
    {
        var page = await log.PageAsync(request.Query.Given("token"), PageSize, cancellation);
        return frame.Of(StatusCodes.Status200OK, view, "Log", Html.Of($"""
            <h1>Log</h1>
            <p class="lead">Who did what, when and why, the newest first. Lines are only ever added.</p>
            {(page.Items.Count == 0 ? Empty : Table(page.Items, view))}
            {(page.Next is { } next ? Html.Of($"""<p class="pages"><a href="?token={Uri.EscapeDataString(next)}" rel="next">Earlier</a></p>""") : Html.None)}
            """), isLive: true);
    }

    private static Html Table(IReadOnlyList<AuditEntry> entries, OperatorView view) => Html.Of($"""
        <div class="card"><table class="list"><caption class="hidden">Log</caption>
        <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Call</th><th scope="col">Why</th></tr></thead>
        <tbody>
        {Html.Join(entries.Select(e => Row(e, view)))}</tbody></table></div>
        """);

    private static Html Row(AuditEntry entry, OperatorView view) => Html.Of($"""
        <tr><td>{view.Times.At(entry.At)}</td><td data-label="Who">{Html.Foreign(entry.By)}</td><td data-label="What">{entry.What.Replace('-', ' ')}</td>
        <td data-label="Call">{(entry.CallId is { } call ? Html.Of($"""<a href="/calls/{call}">{call}</a>""") : Html.Of($"–"))}</td>
        <td data-label="Why">{Html.Foreign(entry.Why ?? "–")}</td></tr>

        """);
}
