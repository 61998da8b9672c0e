using CallFollowUp.Domain.Emails;
using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Workflow.Operations;

namespace CallFollowUp.Functions.Operations.Calls;

/// <summary>Buttons for what can be done now. Each form carries what the operator saw, so that a stale one does nothing.</summary>
internal static class ActionsSection
{
    /// <param name="mail">The mail that would leave, whose words an edit begins with; null where there is none.</param>
    /// <param name="discretion">Whether the mail's words, which name the customer, were asked for.</param>
    public static Html Of(IReadOnlyList<PossibleAction> possible, ActionBasis basis, MailPreview? mail, OperatorView view, Discretion discretion)
    {
        if (!view.Member.MayAct)
            return Html.Of($"""<section class="card"><h2>Actions</h2><p class="muted">Your role lets you look. Acting needs the role operator.</p></section>""");
        var forms = possible.Where(p => p.Action != OperatorAction.EditAndSend || mail is not null)
            .Select(p => p.Action == OperatorAction.EditAndSend && !discretion.IsRevealed ? RevealForm(p, view) : Form(p, basis, mail, view));
        return possible.Count == 0
            ? Html.Of($"""<section class="card"><h2>Actions</h2><p class="muted">Nothing to do right now: the follow-up goes on by itself.</p></section>""")
            : Html.Of($"""
                <section class="card actions">
                <h2>Actions</h2>
                {Html.Join(forms)}
                </section>
                """);
    }

    /// <summary>An edit needs the words as they will leave, the customer's name among them: they are shown to who asks, as everything else.</summary>
    private static Html RevealForm(PossibleAction possible, OperatorView view)
    {
        var name = possible.Action.WireName();
        return Html.Of($"""
            <details id="do-{name}"><summary>{possible.Does}</summary>
            <form method="post" action="#do-{name}">
            {view.Token}
            <p class="muted">The mail's words name the customer. To change them, have them shown; that is logged.</p>
            <button class="quiet" name="{CallForm.Action}" value="{CallForm.Reveal}">Show the words, and log it</button>
            </form>
            </details>

            """);
    }

    private static Html Form(PossibleAction possible, ActionBasis basis, MailPreview? mail, OperatorView view)
    {
        var name = possible.Action.WireName();
        var isOpen = possible.IsAsked || possible.Action == OperatorAction.EditAndSend;
        return Html.Of($"""
            <details id="do-{name}"{(isOpen ? " open" : "")}><summary>{possible.Does}</summary>
            <form class="stack" method="post">
            {view.Token}
            <input type="hidden" name="{CallForm.Basis}" value="{basis.ToString()}">
            {Fields(possible.Action, mail)}
            <label for="why-{name}">Reason{(possible.NeedsWhy ? Html.None : Html.Of($" <small>(optional)</small>"))}</label>
            <textarea id="why-{name}" name="{CallForm.Why}" rows="2" maxlength="{Reason.MaxLength}"{(possible.NeedsWhy ? " required" : "")}></textarea>
            <button class="{Look(possible.Action)}" name="{CallForm.Action}" value="{name}">{possible.Does}</button>
            </form>
            </details>

            """);
    }

    private static Html Fields(OperatorAction action, MailPreview? mail) => action switch
    {
        OperatorAction.EditAndSend when mail is not null => Html.Of($"""
            <input type="hidden" name="{CallForm.Kind}" value="{mail.Kind.WireName()}">
            <label for="subject">Subject</label>
            <input id="subject" name="{CallForm.Subject}" value="{mail.Wording.Subject}" required maxlength="{MailEdit.MaxSubject}">
            <label for="text">Text</label>
            <textarea id="text" name="{CallForm.Text}" rows="10" required maxlength="{MailEdit.MaxText}" aria-describedby="text-hint">
            {mail.Wording.Text}</textarea>
            <p class="muted" id="text-hint">An empty line begins a paragraph. The buttons and the small print stay as they are.</p>
            """),
        OperatorAction.OverrideVerdict => Html.Of($"""
            <label for="verdict">The call was</label>
            <select id="verdict" name="{CallForm.Verdict}">
            <option value="">judged rightly</option>
            <option value="{VerdictOverride.Resolved}">resolved</option>
            <option value="{VerdictOverride.Unresolved}">not resolved</option>
            <option value="{VerdictOverride.NoIssue}">no issue at all</option>
            </select>
            <label for="thanked">A thank-you</label>
            <select id="thanked" name="{CallForm.Thanked}">
            <option value="">was judged rightly</option>
            <option value="yes">was said</option>
            <option value="no">was not said</option>
            </select>
            """),
        _ => Html.None,
    };

    private static string Look(OperatorAction action) => action switch
    {
        OperatorAction.Approve or OperatorAction.EditAndSend or OperatorAction.Done or OperatorAction.Redrive => "",
        OperatorAction.Cancel or OperatorAction.Decline => "danger",
        _ => "quiet",
    };
}
