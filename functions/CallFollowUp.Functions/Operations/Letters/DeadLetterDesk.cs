using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Calls;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Letters;

/// <summary>Shows messages that could not be handled, with the reason, and puts them back on their queues.</summary>
internal sealed class DeadLetterDesk(OperationsFrame frame, IDeadLetters letters, Redriving redriving)
{
    public const string IdField = "letter";

    /// <value>25 letters a page.</value>
    private const int PageSize = 25;

    /// <value>2,000 characters of a body: enough to see what it is.</value>
    private const int LongestBody = 2_000;

    public async Task<IResult> ShowAsync(OperatorView view, HttpRequest request, CancellationToken cancellation)
    {
        var page = await letters.PageAsync(request.Query.Given("token"), PageSize, cancellation);
        return frame.Of(StatusCodes.Status200OK, view, "Dead letters", Html.Of($"""
            {Said(request.Query["done"])}
            <h1>Dead letters</h1>
            <p class="lead">Messages that could not be handled after every try, the oldest first. Mend the reason first; then redrive: the message goes back to its queue, and nothing is done twice.</p>
            {(page.Items.Count == 0 ? Empty : Html.Join(page.Items.Select(l => Letter(l, view))))}
            {(page.Next is { } next ? Html.Of($"""<p class="pages"><a href="?token={Uri.EscapeDataString(next)}" rel="next">Next page</a></p>""") : Html.None)}
            """), isLive: true);
    }

    /// <summary>Puts one letter back. Of two people who press at once, the second is told that it has gone.</summary>
    public async Task<IResult> TakeAsync(OperatorView view, IFormCollection fields, CancellationToken cancellation)
    {
        var isBack = await redriving.RedriveAsync(fields[IdField].ToString(), view.Member.Name, cancellation);
        return new SeeOther($"/dead-letters?done={(isBack ? "redriven" : "gone")}");
    }

    private static readonly Html Empty = Html.Of($"""
        <div class="card empty"><strong>No dead letters</strong>Every message was handled, or is still being tried. There is nothing to do here.</div>
        """);

    private static Html Letter(DeadLetter letter, OperatorView view) => Html.Of($"""
        <section class="card">
        <h2>{(letter.CallId is { } call ? Html.Of($"""Call <a href="/calls/{call}">{call}</a>""") : Html.Of($"A message without a readable call id"))}</h2>
        <p>{Redacted(letter.Reason)}</p>
        <p class="muted">{letter.Queue} · {view.Times.At(letter.At)}</p>
        <details id="body-{letter.Name}"><summary>The message</summary><pre dir="auto">{Redacted(Short(letter.Body))}</pre></details>
        {(view.Member.MayAct ? Html.Of($"""
            <form method="post">{view.Token}<input type="hidden" name="{IdField}" value="{letter.Name}"><button>Redrive</button></form>
            """) : Html.None)}
        </section>

        """);

    private static Html Said(string? done) => done switch
    {
        "redriven" => Html.Of($"""<p class="notice" role="status">Taken: the message is back on its queue.</p>"""),
        "gone" => Html.Of($"""<p class="notice warn" role="status">This letter is not here any more: somebody redrove it before. Nothing was done.</p>"""),
        _ => Html.None,
    };

    private static string Redacted(string text) => Discretion.Redacted.Of(text);

    private static string Short(string body) => body.Length <= LongestBody ? body : body[..LongestBody] + "…";
}
