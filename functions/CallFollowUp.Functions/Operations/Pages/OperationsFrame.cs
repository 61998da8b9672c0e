using CallFollowUp.Functions.Markup;

namespace CallFollowUp.Functions.Operations.Pages;

/// <summary>What every page of the operators' has around its content.</summary>
internal sealed class OperationsFrame(string company)
{
    private static readonly Html Style = new($"<style>{OperationsPage.Sheet.Text}</style>");
    private static readonly Html Script = new($"<script>{OperationsPage.Script.Text}</script>");

    /// <summary>Only operators read what each of them did.</summary>
    private const string LogPath = "/log";

    private static readonly (string Path, string Name)[] Places =
    [
        ("/calls", "Overview"), ("/lists/needs-attention", "Needs attention"), ("/lists/held", "Held"), ("/lists/scheduled", "Scheduled"), ("/lists/awaiting-reply", "Awaiting reply"),
        ("/lists/all", "All calls"), ("/dead-letters", "Dead letters"), ("/rejected", "Rejected"), ("/mails", "Mails"), (LogPath, "Log"),
    ];

    /// <summary>A page for somebody who is signed in.</summary>
    /// <param name="isLive">It looks for news by itself. An answer to a form does not: its address would show something else.</param>
    public OperationsPage Of(int status, OperatorView view, string title, Html content, bool isLive = false) => new(
        status,
        Start(view.Times.IsChosen ? view.Times.Zone : ""),
        Rest(title, Html.Of($"""
            <a class="skip" href="#content">To the content</a>
            <header class="top"><div>
            <a class="brand" href="/calls">{Html.Foreign(company)} <small>follow-ups</small></a>
            <form class="search" action="/search" role="search"><input name="q" aria-label="Call, ticket or customer id" placeholder="Call, ticket or customer id" maxlength="200" autocomplete="off"><button class="quiet">Search</button></form>
            <nav aria-label="Pages"><ul>
            {Html.Join(Places.Where(p => view.Member.MayAct || p.Path != LogPath).Select(p => Place(p.Path, p.Name, view.Path)))}</ul></nav>
            </div></header>
            <main id="content" tabindex="-1">
            {PausedMails(view)}
            {content}
            </main>
            <footer class="foot">
            <span>Signed in as {Html.Foreign(view.Member.Name)}, {view.Member.Role.ToString().ToLowerInvariant()}</span>
            <span>Times in {view.Times.Zone} · <a href="/time-zone">change</a></span>
            <form method="post" action="/sign-out">{view.Token}<button class="link">Sign out</button></form>
            <span id="news" role="status" hidden>This page has changed. <a href="">Show the news</a></span>
            </footer>
            """)),
        view.FormToken,
        isLive);

    /// <summary>A page for somebody who is not signed in, or cannot be helped further.</summary>
    public OperationsPage Door(int status, string title, Html content) => new(status, Start("-"), Rest(title, Html.Of($"""
        <header class="top"><div><span class="brand">{Html.Foreign(company)} <small>follow-ups</small></span></div></header>
        <main class="door-room"><div class="card door">
        <h1>{title}</h1>
        {content}
        </div></main>
        """)));

    private static Html Start(string zone) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en" dir="ltr" data-zone="{zone}"
        """);

    private Html Rest(string title, Html body) => Html.Of($"""
        >
        {Head.Of(title, company, Style)}
        <body>
        {body}
        {Script}
        </body>
        </html>

        """);

    private static Html PausedMails(OperatorView view) => view.Pause is not { } pause ? Html.None : Html.Of($"""
        <p class="notice warn"><b>All mails are paused</b> since {view.Times.At(pause.Since)} by {Html.Foreign(pause.By)}: {Html.Foreign(pause.Why)} · <a href="/mails">Mails</a></p>
        """);

    private static Html Place(string path, string name, string here) => path == here
        ? Html.Of($"""<li><a href="{path}" aria-current="page">{name}</a></li>""")
        : Html.Of($"""<li><a href="{path}">{name}</a></li>""");
}
