using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Infra.Links;
using CallFollowUp.Workflow;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Functions.Operations.Access;

/// <summary>What stands before every page: who is asking, may they, and did their form come from a page of ours.</summary>
internal sealed partial class PageGate(
    AccessDesk access, SignInDesk signIn, FormSigner forms, MailPauses pauses, OperationsFrame frame, ILogger<PageGate> logger)
{
    private const string Purpose = "operate";

    /// <summary>Answers a GET or HEAD: shows, and changes nothing.</summary>
    public Task<IResult> ShowAsync(HttpRequest request, Func<OperatorView, Task<IResult>> show) => ShowAsync(request, StaffRole.Reader, show);

    /// <summary>The same, for somebody who has at least this role.</summary>
    public Task<IResult> ShowAsync(HttpRequest request, StaffRole least, Func<OperatorView, Task<IResult>> show) => GuardAsync(request, async () =>
    {
        var admission = access.ToPages(request);
        if (!admission.IsGranted)
            return signIn.Ask(admission.Refusal, $"{request.Path}{request.QueryString}");
        return admission.Member.Role < least ? signIn.Ask(Refusal.ReadsOnly, request.Path) : await show(await ViewAsync(request, admission.Member));
    });

    /// <summary>Answers a POST of somebody who may act.</summary>
    public Task<IResult> TakeAsync(HttpRequest request, Func<OperatorView, IFormCollection, Task<IResult>> take, CancellationToken cancellation) =>
        TakeAsync(request, StaffRole.Operator, take, cancellation);

    /// <summary>Answers a POST of somebody who has at least this role.</summary>
    public Task<IResult> TakeAsync(
        HttpRequest request, StaffRole least, Func<OperatorView, IFormCollection, Task<IResult>> take, CancellationToken cancellation) =>
        GuardAsync(request, async () =>
        {
            var admission = access.ToPages(request);
            if (!admission.IsGranted)
                return signIn.Ask(admission.Refusal, request.Path);
            if (admission.Member.Role < least)
                return signIn.Ask(Refusal.ReadsOnly, request.Path);

            var view = await ViewAsync(request, admission.Member);
            var body = await FormBody.ReadAsync(request, cancellation);
            if (body.Fields is not { } fields)
                return Notice(body.Status, view, "Not taken", "This is larger than a form of ours, or cannot be read. Nothing was changed.");
            return forms.Check(fields[FormFields.Token], admission.Member.Session, Purpose) is null
                ? Notice(StatusCodes.Status403Forbidden, view, "Not taken", "This form did not come from a page that was given to you. Open the page again and press once more; nothing was changed.")
                : await take(view, fields);
        });

    /// <summary>A page that only says something.</summary>
    public OperationsPage Notice(int status, OperatorView view, string title, string text) =>
        frame.Of(status, view, title, Html.Of($"""<h1>{title}</h1><p class="lead">{text}</p><p><a href="/calls">To the overview</a></p>"""));

    private async Task<OperatorView> ViewAsync(HttpRequest request, StaffMember member) => new(
        member,
        OperatorTimes.Of(request),
        forms.Issue(member.Session, Purpose),
        request.Path.Value ?? "/",
        await pauses.CurrentAsync(request.HttpContext.RequestAborted));

    private async Task<IResult> GuardAsync(HttpRequest request, Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (FormatException)
        {
            return frame.Door(StatusCodes.Status400BadRequest, "No such page", Html.Of($"""
                <p>This address names no page of the list. <a href="{request.Path.Value}">Begin with its first one.</a></p>
                """));
        }
        catch (Exception e) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            // A person reads the answer. Whatever was not recorded is not claimed to be.
            LogUnavailable(request.Path, e.GetType().Name);
            return frame.Door(StatusCodes.Status503ServiceUnavailable, "One moment, please", Html.Of($"""
                <p>Something of ours does not answer right now. Nothing that you sent is lost without a word: look at the call again in a minute.</p>
                <p><a href="">Try again</a></p>
                """));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The operators' page {Path} could not be served: {Failure}")]
    private partial void LogUnavailable(string path, string failure);
}
