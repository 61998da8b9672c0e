using CallFollowUp.Domain.Calls;
using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Access;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Views;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Calls;

/// <summary>Shows a call, and takes what people decide about it.</summary>
internal sealed class CallDesk(
    PageGate gate, CallPage page, CaseFiles cases, MailDocuments mails, CustomerDesk customers, OperatorDesk orders, IAuditLog audit, TimeProvider clock)
{
    public const string DoneField = "done";

    public async Task<IResult> ShowAsync(OperatorView view, HttpRequest request, string callId, CancellationToken cancellation)
    {
        if (await OpenAsync(callId, cancellation) is not { } file)
            return NotThere(view);
        var turn = int.TryParse(request.Query["turn"], out var number) ? number : 0;
        return page.Of(StatusCodes.Status200OK, view, file, turn, Discretion.Redacted, Done(request.Query[DoneField]), isLive: true);
    }

    public async Task<IResult> ShowMailAsync(OperatorView view, string callId, string mail, CancellationToken cancellation) =>
        await OpenAsync(callId, cancellation) is { } file && mails.Find(file, mail) is { } html ? new MailDocument(html) : NotThere(view);

    public async Task<IResult> TakeAsync(OperatorView view, IFormCollection fields, HttpRequest request, string callId, CancellationToken cancellation)
    {
        if (await OpenAsync(callId, cancellation) is not { } file)
            return NotThere(view);
        if (fields[CallForm.Action] == CallForm.Reveal)
            return await RevealAsync(view, file, request, cancellation);
        if (fields[CallForm.Action] == CallForm.Erase)
        {
            return await customers.EraseAsync(view, file, fields, cancellation)
                ?? Again(StatusCodes.Status422UnprocessableEntity, "Give a reason, and say that you are sure. Nothing was erased.");
        }

        if (Order.Of(file.Call.Id, fields, view.Member.Name, out var problem) is not { } order)
            return Again(StatusCodes.Status422UnprocessableEntity, problem!);

        var answer = await orders.ActAsync(order, cancellation);
        if (answer.Result == OrderResult.Accepted)
            return new SeeOther($"/calls/{file.Call.Id.Value}?{DoneField}={order.Action.WireName()}");

        // As it stands now: the buttons that the person sees next are the right ones.
        file = await OpenAsync(callId, cancellation) ?? file;
        return Again(answer.Result == OrderResult.NotPossible ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict, answer.Message);

        OperationsPage Again(int status, string said) => page.Of(
            status, view, file, 0, Discretion.Redacted, Html.Of($"""<p class="notice bad" role="alert">{said}</p>{Kept(fields)}"""), isLive: false);
    }

    /// <summary>What somebody wrote for a mail that did not leave: to be copied into the next try.</summary>
    private static Html Kept(IFormCollection fields) => string.IsNullOrWhiteSpace(fields[CallForm.Text]) ? Html.None : Html.Of($"""
        <section class="card"><h2>Your words were not sent</h2><p class="muted">Copy what you need of them.</p>
        <p><strong>{Html.Foreign(fields[CallForm.Subject].ToString())}</strong></p>
        <pre>{fields[CallForm.Text].ToString()}</pre></section>
        """);

    /// <summary>Logged before it is shown: nobody sees a customer's words without a line about it.</summary>
    private async Task<IResult> RevealAsync(OperatorView view, CaseFile file, HttpRequest request, CancellationToken cancellation)
    {
        await audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), view.Member.Name, AuditEntry.Reveal, file.Call.Id.Value), cancellation);
        var turn = int.TryParse(request.Query["turn"], out var number) ? number : 0;
        return page.Of(StatusCodes.Status200OK, view, file, turn, Discretion.Revealed, Html.None, isLive: false);
    }

    private static Html Done(string? action) => !OperatorActionNames.TryParse(action, out var done) ? Html.None : Html.Of($"""
        <p class="notice" role="status">Taken: {done.WireName().Replace('-', ' ')}. It is on its way and is done once; this page shows when it is.</p>
        """);

    private OperationsPage NotThere(OperatorView view) => gate.Notice(
        StatusCodes.Status404NotFound, view, "No such call", "There is no follow-up of a call with this id: it has not begun yet, or its customer was erased.");

    /// <summary>Null where there is nothing to show: no such call, or its customer was erased.</summary>
    private async Task<CaseFile?> OpenAsync(string callId, CancellationToken cancellation) =>
        CallId.TryParse(callId, out var id) ? await cases.OpenAsync(id, cancellation) : null;
}
