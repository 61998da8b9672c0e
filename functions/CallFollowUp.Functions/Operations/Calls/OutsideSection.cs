using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Functions.Operations.Calls;

/// <summary>What reached the outside: mails as they read, what was done to tickets, and what the customer answered.</summary>
internal static class OutsideSection
{
    public static Html Of(CaseFile file, OperatorTimes times, Discretion discretion) => Html.Of($"""
        {Answers(file, times, discretion)}
        {Mails(file, times, discretion)}
        {Tickets(file.FollowUp, times)}
        """);

    private static Html Answers(CaseFile file, OperatorTimes times, Discretion discretion) => file.Answers is not [.., var latest]
        ? Html.None
        : Html.Of($"""
            <section class="card">
            <h2>The customer's answer</h2>
            <p><span class="chip {(latest.Solved ? "green" : "red")}">{(latest.Solved ? "solved" : "not solved")}</span> {(latest.At is { } at ? times.At(at) : Html.None)}</p>
            {(latest.Wish is { } wish ? Html.Of($"<p>Wish: {wish.Replace('-', ' ')}</p>") : Html.None)}
            {(latest.Comment is { } comment ? Html.Of($"<pre dir=\"auto\">{discretion.Of(comment)}</pre>") : Html.None)}
            {(file.Answers.Count == 1 ? Html.None : Html.Of($"""<p class="muted">Answered {file.Answers.Count} times; the last word counts.</p>"""))}
            </section>
            """);

    private static Html Mails(CaseFile file, OperatorTimes times, Discretion discretion) => file.FollowUp.Emails is not { Count: > 0 } mails
        ? Html.None
        : Html.Of($"""
            <section class="card">
            <h2>Mails</h2>
            {Html.Join(mails.Select((m, i) => Html.Of($"""
                <details id="mail-{i}"><summary>{discretion.Of(m.Subject)}</summary>
                <p class="muted">{m.Template.Replace('-', ' ')} · {times.At(m.At)} · to {discretion.Address(m.To)}</p>
                <iframe src="/calls/{file.Call.Id.Value}/mails/{i}" title="The mail as it reads" sandbox="" loading="lazy"></iframe>
                </details>

                """)))}
            </section>
            """);

    private static Html Tickets(FollowUpView followUp, OperatorTimes times) => followUp.Tickets is not { Count: > 0 } tickets
        ? Html.None
        : Html.Of($"""
            <section class="card">
            <h2>Ticket</h2>
            <ul class="plain">
            {Html.Join(tickets.Select(t => Html.Of($"""
                <li>{TicketName(t)} was {t.Action} <small>{times.At(t.At)}</small></li>

                """)))}</ul>
            </section>
            """);

    /// <summary>Only an address of the web becomes a link.</summary>
    private static Html TicketName(TicketView ticket) => ticket.Link is { IsAbsoluteUri: true, Scheme: "https" or "http" } link
        ? Html.Of($"""<a href="{link.AbsoluteUri}" rel="noreferrer">{ticket.TicketId}</a>""")
        : Html.Foreign(ticket.TicketId);
}
