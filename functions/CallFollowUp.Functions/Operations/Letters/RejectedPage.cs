using System.Text;
using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Calls;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Workflow.Ports;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Letters;

/// <summary>Shows records that broke a rule: whoever sends them has to mend them and send them again.</summary>
internal sealed class RejectedPage(OperationsFrame frame, IRejectedRecords records)
{
    /// <value>25 records a page.</value>
    private const int PageSize = 25;

    /// <value>2,000 characters of a record: enough to see what it is.</value>
    private const int LongestBody = 2_000;

    public async Task<IResult> ShowAsync(OperatorView view, HttpRequest request, CancellationToken cancellation)
    {
        var page = await records.PageAsync(request.Query.Given("token"), PageSize, cancellation);
        return frame.Of(StatusCodes.Status200OK, view, "Rejected records", Html.Of($"""
            <h1>Rejected records</h1>
            <p class="lead">Records that broke a rule of closed-call/1, the oldest first. They are kept whole and never retried: the system that sends them has to mend them and send them again.</p>
            {(page.Items.Count == 0 ? Empty : Html.Join(page.Items.Select((r, i) => Record(r, i, view))))}
            {(page.Next is { } next ? Html.Of($"""<p class="pages"><a href="?token={Uri.EscapeDataString(next)}" rel="next">Next page</a></p>""") : Html.None)}
            """), isLive: true);
    }

    private static readonly Html Empty = Html.Of($"""
        <div class="card empty"><strong>No rejected records</strong>Every record that came in keeps the rules.</div>
        """);

    private static Html Record(RejectedRecord record, int place, OperatorView view) => Html.Of($"""
        <section class="card">
        <h2>{(record.CallId is { } call ? Html.Foreign(call) : Html.Of($"A record without a valid call id"))}</h2>
        <p>{Discretion.Redacted.Of(record.Reason)}</p>
        <p class="muted">{view.Times.At(record.At)}</p>
        <details id="record-{place}"><summary>The record</summary><pre dir="auto">{Discretion.Redacted.Of(Start(record.Body.Span))}</pre></details>
        </section>

        """);

    private static string Start(ReadOnlySpan<byte> body) => Encoding.UTF8.GetString(body[..Math.Min(body.Length, LongestBody)]);
}
