using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Operations;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Calls;

/// <summary>Reads what a form of the call's page orders.</summary>
internal static class Order
{
    /// <summary>The order; null where the form makes none, with the reason for the person who sent it.</summary>
    public static OperatorOrder? Of(CallId id, IFormCollection fields, string by, out string? problem)
    {
        problem = null;
        if (!OperatorActionNames.TryParse(fields[CallForm.Action], out var action) || !ActionBasis.TryParse(fields[CallForm.Basis], out var basis))
        {
            problem = "This form was not complete. Press once more; nothing was changed.";
            return null;
        }

        MailEdit? mail = null;
        if (action == OperatorAction.EditAndSend
            && (!EmailKindNames.TryParse(fields[CallForm.Kind], out var kind) || !MailEdit.TryOf(kind, fields[CallForm.Subject], fields[CallForm.Text], out mail, out problem)))
        {
            problem ??= "This form does not say which mail it is about.";
            return null;
        }

        return new OperatorOrder(id, action, by, Reason.Of(fields[CallForm.Why]), basis)
        {
            Mail = mail,
            Verdict = action == OperatorAction.OverrideVerdict ? VerdictIn(fields) : null,
        };
    }

    private static VerdictOverride VerdictIn(IFormCollection fields) => new(
        fields[CallForm.Verdict].ToString() is { Length: > 0 } verdict ? verdict : null,
        fields[CallForm.Thanked].ToString() switch { "yes" => true, "no" => false, _ => null });
}
