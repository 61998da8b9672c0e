using CallFollowUp.Functions.Operations.Access;
using CallFollowUp.Functions.Operations.Pages;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations;

/// <summary>The operators' pages: one method for each thing that a browser asks of them.</summary>
public sealed class OperationsSite
{
    private readonly OperationsParts parts;

    internal OperationsSite(OperationsParts parts) => this.parts = parts;

    public Task<IResult> ShowOverviewAsync(HttpRequest request, CancellationToken cancellation) =>
        parts.Gate.ShowAsync(request, view => parts.Overview.ShowAsync(view, request, cancellation));

    public Task<IResult> ShowListAsync(HttpRequest request, string list, CancellationToken cancellation) =>
        parts.Gate.ShowAsync(request, view => parts.Lists.ShowAsync(view, request, list, cancellation));

    public Task<IResult> SearchAsync(HttpRequest request, CancellationToken cancellation) =>
        parts.Gate.ShowAsync(request, view => parts.Search.ShowAsync(view, request, cancellation));

    public Task<IResult> ShowCallAsync(HttpRequest request, string callId, CancellationToken cancellation) =>
        parts.Gate.ShowAsync(request, view => parts.Calls.ShowAsync(view, request, callId, cancellation));

    public Task<IResult> TakeForCallAsync(HttpRequest request, string callId, CancellationToken cancellation) =>
        parts.Gate.TakeAsync(request, (view, fields) => parts.Calls.TakeAsync(view, fields, request, callId, cancellation), cancellation);

    public Task<IResult> ShowMailAsync(HttpRequest request, string callId, string mail, CancellationToken cancellation) =>
        parts.Gate.ShowAsync(request, view => parts.Calls.ShowMailAsync(view, callId, mail, cancellation));

    public Task<IResult> ShowDeadLettersAsync(HttpRequest request, CancellationToken cancellation) =>
        parts.Gate.ShowAsync(request, view => parts.DeadLetters.ShowAsync(view, request, cancellation));

    public Task<IResult> RedriveAsync(HttpRequest request, CancellationToken cancellation) =>
        parts.Gate.TakeAsync(request, (view, fields) => parts.DeadLetters.TakeAsync(view, fields, cancellation), cancellation);

    public Task<IResult> ShowRejectedAsync(HttpRequest request, CancellationToken cancellation) =>
        parts.Gate.ShowAsync(request, view => parts.Rejected.ShowAsync(view, request, cancellation));

    public Task<IResult> ShowMailSwitchAsync(HttpRequest request, CancellationToken cancellation) =>
        parts.Gate.ShowAsync(request, view => parts.MailSwitch.ShowAsync(view, cancellation));

    public Task<IResult> TakeMailSwitchAsync(HttpRequest request, CancellationToken cancellation) =>
        parts.Gate.TakeAsync(request, (view, fields) => parts.MailSwitch.TakeAsync(view, fields, cancellation), cancellation);

    public Task<IResult> ShowLogAsync(HttpRequest request, CancellationToken cancellation) =>
        parts.Gate.ShowAsync(request, StaffRole.Operator, view => parts.Log.ShowAsync(view, request, cancellation));

    public Task<IResult> ExportAsync(HttpRequest request, string file, CancellationToken cancellation) =>
        parts.Gate.ShowAsync(request, view => Task.FromResult(parts.Exports.Answer(view, request, file, cancellation)));

    public Task<IResult> ShowTimeZoneAsync(HttpRequest request) =>
        parts.Gate.ShowAsync(request, view => Task.FromResult<IResult>(parts.TimeZone.Show(view)));

    public Task<IResult> TakeTimeZoneAsync(HttpRequest request, CancellationToken cancellation) => parts.Gate.TakeAsync(
        request, StaffRole.Reader, (_, fields) => Task.FromResult(TimeZoneDesk.Take(fields, request.HttpContext.Response)), cancellation);

    public IResult ShowSignIn(HttpRequest request) => parts.SignIn.Ask(Refusal.None, request.Query["return"].ToString());

    public Task<IResult> SignInAsync(HttpRequest request, CancellationToken cancellation) => parts.SignIn.TakeAsync(request, cancellation);

    public Task<IResult> SignOutAsync(HttpRequest request, CancellationToken cancellation) => parts.Gate.TakeAsync(
        request, StaffRole.Reader, (_, _) => Task.FromResult(SignInDesk.SignOut(request.HttpContext.Response)), cancellation);
}
