using System.Globalization;
using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Calls;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Mails;

/// <summary>Shows whether mails leave, and lets operators keep all of them back.</summary>
internal sealed class MailSwitchPage(OperationsFrame frame, MailSwitchDesk desk)
{
    private const string Address = "/mails";
    private const string Pause = "pause-mails";
    private const string Resume = "resume-mails";

    /// <summary>Names the pause that the person saw: who looks at an earlier one must not end a later one.</summary>
    private const string Seen = "seen";

    public async Task<IResult> ShowAsync(OperatorView view, CancellationToken cancellation) =>
        Page(StatusCodes.Status200OK, view with { Pause = await desk.ReadAsync(cancellation) }, "");

    public async Task<IResult> TakeAsync(OperatorView view, IFormCollection fields, CancellationToken cancellation)
    {
        var stands = await desk.ReadAsync(cancellation);
        view = view with { Pause = stands };
        var why = Reason.Of(fields[CallForm.Why]);
        switch (fields[CallForm.Action].ToString())
        {
            case Pause when stands is null && (why is null || fields[CallForm.Sure] != "yes"):
                return Page(StatusCodes.Status422UnprocessableEntity, view, "Give a reason, and say that you are sure. Mails leave as before.");
            case Pause when stands is null:
                await desk.PauseAsync(view.Member.Name, why!, cancellation);
                break;
            case Resume when stands is not null && fields[Seen] != NameOf(stands):
                return Page(StatusCodes.Status409Conflict, view, "Mails were paused anew since you looked. They stay paused: read why.");
            case Resume when stands is not null:
                await desk.ResumeAsync(view.Member.Name, why, cancellation);
                break;
        }

        // Whatever was pressed, by whoever came second: the page says how it stands, and who was first.
        return new SeeOther(Address);
    }

    private OperationsPage Page(int status, OperatorView view, string problem) => frame.Of(status, view, "Mails", Html.Of($"""
        {(problem.Length == 0 ? Html.None : Html.Of($"""<p class="notice bad" role="alert">{problem}</p>"""))}
        <h1>Mails</h1>
        <p class="lead">{(view.Pause is null ? "Mails leave." : "No mail leaves until somebody lets them go.")} A pause holds within seconds for every customer's mail. Tickets, managers' notices and waits go on.</p>
        {(view.Member.MayAct ? view.Pause is { } pause ? ResumeForm(pause, view) : PauseForm(view) : Html.Of($"""<p class="muted">Your role lets you look. Pausing needs the role operator.</p>"""))}
        """), isLive: problem.Length == 0);

    private static Html PauseForm(OperatorView view) => Html.Of($"""
        <form class="card stack" method="post">{view.Token}
        <label for="why">Reason</label>
        <textarea id="why" name="{CallForm.Why}" rows="2" maxlength="{Reason.MaxLength}" required aria-describedby="why-hint"></textarea>
        <p class="muted" id="why-hint">It stands on every page while mails are paused, and in the log.</p>
        <p><label><input type="checkbox" name="{CallForm.Sure}" value="yes" required> I am sure: no mail is to leave</label></p>
        <button class="danger" name="{CallForm.Action}" value="{Pause}">Pause all mails</button>
        </form>
        """);

    private static Html ResumeForm(MailPause pause, OperatorView view) => Html.Of($"""
        <form class="card stack" method="post">{view.Token}
        <input type="hidden" name="{Seen}" value="{NameOf(pause)}">
        <p>Mails that waited leave first, at most {DeadlineSweep.MostPerRun} a minute. One that must not leave at all can be stopped before, on the page of its call: <a href="/lists/scheduled">the mails that wait</a>.</p>
        <label for="why">Reason <small>(optional)</small></label>
        <textarea id="why" name="{CallForm.Why}" rows="2" maxlength="{Reason.MaxLength}"></textarea>
        <button name="{CallForm.Action}" value="{Resume}">Let mails leave again</button>
        </form>
        """);

    private static string NameOf(MailPause pause) => pause.Since.UtcTicks.ToString(CultureInfo.InvariantCulture);
}
