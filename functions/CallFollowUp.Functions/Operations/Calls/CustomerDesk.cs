using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Workflow.Erasure;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Views;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Calls;

/// <summary>Erases the customer of a call, and shows the receipt.</summary>
internal sealed class CustomerDesk(OperationsFrame frame, CustomerErasure erasure)
{
    public static Html Button(CaseFile file, OperatorView view) => !view.Member.MayAct ? Html.None : Html.Of($"""
        <section class="card actions">
        <h2>The customer's data</h2>
        <details id="do-erase"><summary>Erase this customer</summary>
        <form class="stack" method="post">{view.Token}
        <p class="muted">{(file.Call.Customer.Id is null ? "This call: its record has no customer id that would lead to their others. Its" : "All their calls, their")} rejected records and dead letters, what the mail provider holds, and our notes on tickets. Nobody can bring it back; a receipt says what was done.</p>
        <label for="why-erase">Reason</label>
        <textarea id="why-erase" name="{CallForm.Why}" rows="2" maxlength="{Reason.MaxLength}" required></textarea>
        <p><label><input type="checkbox" name="{CallForm.Sure}" value="yes" required> I am sure</label></p>
        <button class="danger" name="{CallForm.Action}" value="{CallForm.Erase}">Erase this customer</button>
        </form>
        </details>
        </section>
        """);

    /// <summary>Erases, and answers with the receipt; null where the form lacks what it takes.</summary>
    public async Task<OperationsPage?> EraseAsync(OperatorView view, CaseFile file, IFormCollection fields, CancellationToken cancellation)
    {
        if (Reason.Of(fields[CallForm.Why]) is not { } why || fields[CallForm.Sure] != "yes")
            return null;
        var receipt = await erasure.EraseCallerAsync(file.Call.Id, new OperatorNote(view.Member.Name, why), cancellation);
        return frame.Of(StatusCodes.Status200OK, view, "Receipt of an erasure", Html.Of($"""
            <h1>{(receipt.IsComplete ? "The customer was erased" : "The customer is not erased yet")}</h1>
            <p class="lead">{view.Times.At(receipt.At)}. {receipt.Remark}</p>
            {(receipt.IsComplete ? Html.None : Problems(receipt))}
            <section class="card"><h2>Done</h2>
            <dl class="facts">
            <dt>Calls</dt><dd>{(receipt.Calls.Count == 0 ? "none" : string.Join(", ", receipt.Calls))}</dd>
            <dt>Mails</dt><dd>{(receipt.Mails.Count == 0 ? "none" : string.Join("; ", receipt.Mails))}</dd>
            <dt>Notes on tickets</dt><dd>{receipt.TicketNotes}</dd>
            <dt>Rejected records</dt><dd>{receipt.RejectedRecords}</dd>
            <dt>Dead letters</dt><dd>{receipt.DeadLetters}</dd>
            <dt>Lines of the numbers, blanked</dt><dd>{receipt.OutcomeLines}</dd>
            </dl></section>
            """));
    }

    private static Html Problems(ErasureReceipt receipt) => Html.Of($"""
        <section class="card"><h2>What could not be done yet</h2>
        <ul>{Html.Join(receipt.Problems.Select(p => Html.Of($"<li>{p}</li>")))}</ul>
        <p class="muted">Mend this, then erase again: it finishes what is left.</p></section>
        """);
}
