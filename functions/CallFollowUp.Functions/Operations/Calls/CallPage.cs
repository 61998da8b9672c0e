using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Functions.Operations.Calls;

/// <summary>Everything about one call on one page: the verdict, what was said, what was done, and what can be done now.</summary>
internal sealed class CallPage(OperationsFrame frame, MailPreviews previews)
{
    /// <param name="turn">The turn whose part of a long transcript is shown.</param>
    /// <param name="notice">What became of the last press; <see cref="Html.None"/> for nothing.</param>
    public OperationsPage Of(int status, OperatorView view, CaseFile file, int turn, Discretion discretion, Html notice, bool isLive)
    {
        var preview = previews.Of(file.Journal);
        var possible = OperatorActions.PossibleFor(file.Journal);
        return frame.Of(status, view, $"Call {file.Call.Id.Value}", Html.Of($"""
            {notice}
            {CallHeader.Of(file, discretion)}
            <div class="columns">
            <div>
            {VerdictSection.Of(file, view.Times)}
            {PlanSection.Of(file.FollowUp)}
            {TranscriptSection.Of(file, turn, discretion, Reveal(view))}
            </div>
            <div>
            {ActionsSection.Of(possible, ActionBasis.Of(file.Journal), preview, view, discretion)}
            {(preview is null ? Html.None : Preview(file, preview, view.Times))}
            {OutsideSection.Of(file, view.Times, discretion)}
            {CallHeader.Facts(file, view.Times, discretion)}
            {CustomerDesk.Button(file, view)}
            {TimelineSection.Of(file.FollowUp, view.Times)}
            </div>
            </div>
            """), isLive);
    }

    private static Html Preview(CaseFile file, MailPreview preview, OperatorTimes times) => Html.Of($"""
        <section class="card"><h2>The mail that would leave</h2>
        {(preview.LeavesAt is { } at ? Html.Of($"<p>It leaves by itself on {times.At(at)}, unless somebody stops it.</p>") : Html.None)}
        <iframe src="/calls/{file.Call.Id.Value}/mails/{MailDocuments.Next}" title="The mail that would leave" sandbox=""></iframe>
        </section>
        """);

    private static Html Reveal(OperatorView view) => !view.Member.MayAct ? Html.None : Html.Of($"""
        <form method="post" class="pages">{view.Token}
        <span class="muted">Numbers, addresses and names are redacted.</span>
        <button class="quiet" name="{CallForm.Action}" value="{CallForm.Reveal}">Show as said, and log it</button>
        </form>
        """);
}
