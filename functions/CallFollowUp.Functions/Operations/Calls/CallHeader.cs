using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Functions.Operations.Calls;

/// <summary>Which call this is, where it stands, and whether somebody is needed.</summary>
internal static class CallHeader
{
    public static Html Of(CaseFile file, Discretion discretion) => Html.Of($"""
        <p class="crumbs"><a href="/calls">Overview</a> / {file.Call.Id.Value}</p>
        <h1>{(file.Call.Subject is { } subject ? Html.Foreign(discretion.Of(subject)) : Html.Of($"Call {file.Call.Id.Value}"))}</h1>
        <p class="lead">{StatusChip.Of(file.FollowUp.Status)} {StatusChip.Verdict(file.FollowUp.Resolution)} {StatusChip.Outcome(file.FollowUp.Outcome)}</p>
        {Needed(file.FollowUp)}
        """);

    public static Html Facts(CaseFile file, OperatorTimes times, Discretion discretion)
    {
        var call = file.Call;
        return Html.Of($"""
            <section class="card">
            <h2>Call</h2>
            <dl class="facts">
            <dt>Closed</dt><dd>{times.At(call.ClosedAt)}</dd>
            {Row("Customer", call.Customer.Name is { } name ? discretion.Name(name) : null)}
            {Row("Customer id", call.Customer.Id)}
            {Row("Address", call.Customer.Email is { } address ? discretion.Address(address) : null)}
            {(call.Customer.ContactAllowed ? Html.None : Row("Contact", "not allowed"))}
            {Row("Team", call.Team)}
            {Row("Agent", call.Agent.Name ?? call.Agent.Id)}
            {Row("Ticket", call.TicketId)}
            {Row("Channel", call.Channel)}
            {Row("Language", call.Language)}
            {Html.Join(call.Promises.Select(p => Html.Of($"<dt>Promise</dt><dd>{Html.Foreign(discretion.Of(p.What))}{(p.DueAt is { } due ? Html.Of($", due {times.At(due)}") : Html.None)}</dd>")))}
            </dl>
            </section>
            """);
    }

    private static Html Needed(FollowUpView followUp) => followUp.Reason is null
        ? Html.None
        : Html.Of($"""<p class="notice warn"><b>{Sentence(followUp.Reason)}</b> {followUp.WhatToDo}</p>""");

    private static string Sentence(string reason) => reason.Length == 0 ? "" : $"{char.ToUpperInvariant(reason[0])}{reason[1..].TrimEnd('.')}.";

    private static Html Row(string name, string? value) => value is null ? Html.None : Html.Of($"<dt>{name}</dt><dd>{Html.Foreign(value)}</dd>");
}
