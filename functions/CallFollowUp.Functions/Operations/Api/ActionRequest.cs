using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Operations;

namespace CallFollowUp.Functions.Operations.Api;

/// <summary>What a program orders by <c>POST /api/follow-ups/{callId}/actions</c>.</summary>
/// <param name="Action">An action's name in kebab case.</param>
/// <param name="Why">The reason, for the audit log.</param>
/// <param name="Verdict">With <c>override-verdict</c>: resolved, unresolved or no-issue.</param>
/// <param name="Thanked">With <c>override-verdict</c>: whether the customer got a thank-you.</param>
/// <param name="Mail">With <c>edit-and-send</c>: the mail's words.</param>
internal sealed record ActionRequest(string? Action, string? Why = null, string? Verdict = null, bool? Thanked = null, ActionRequest.MailWords? Mail = null)
{
    /// <summary>The order; null where there is none in it, with what is wrong.</summary>
    public OperatorOrder? ToOrder(CallId id, string by, ActionBasis basis, out string? problem)
    {
        problem = null;
        if (!OperatorActionNames.TryParse(Action, out var action))
        {
            problem = $"$.action: one of {string.Join(", ", Enum.GetValues<OperatorAction>().Select(a => a.WireName()))}";
            return null;
        }

        MailEdit? edit = null;
        if (action == OperatorAction.EditAndSend && !TryEdit(out edit, out problem))
            return null;
        return new OperatorOrder(id, action, by, Reason.Of(Why), basis)
        {
            Mail = edit,
            Verdict = action == OperatorAction.OverrideVerdict ? new VerdictOverride(Verdict, Thanked) : null,
        };
    }

    private bool TryEdit(out MailEdit? edit, out string? problem)
    {
        edit = null;
        if (!EmailKindNames.TryParse(Mail?.Kind, out var kind))
        {
            problem = "$.mail.kind: the kind of mail that is edited, as the follow-up's preview names it";
            return false;
        }

        return MailEdit.TryOf(kind, Mail!.Subject, Mail.Text, out edit, out problem);
    }

    internal sealed record MailWords(string? Kind, string? Subject, string? Text);
}
