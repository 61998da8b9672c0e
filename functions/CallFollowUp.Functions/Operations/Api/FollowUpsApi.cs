using CallFollowUp.Domain.Calls;
using CallFollowUp.Functions.Operations.Access;
using CallFollowUp.Functions.Operations.Calls;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Views;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Api;

/// <summary>One follow-up with its timeline, and the actions on it.</summary>
internal sealed class FollowUpsApi(IJournalStore journals, OperatorDesk desk, IAuditLog audit, TimeProvider clock)
{
    private const string Reveal = "reveal";

    /// <summary>
    /// The follow-up. Its ETag names what an action has to be based on. Addresses and subjects are redacted, unless an operator asks with
    /// <c>reveal=true</c>; that is logged before it is shown, once for every answer that shows them.
    /// </summary>
    public async Task<IResult> ShowAsync(HttpRequest request, StaffMember member, string callId, CancellationToken cancellation)
    {
        if (!CallId.TryParse(callId, out var id))
            return BadId;
        if (await journals.ReadAsync(id.Value, cancellation) is not { } stored)
            return NotThere;

        var etag = EtagOf(ActionBasis.Of(stored.Journal));
        request.HttpContext.Response.Headers.ETag = etag;
        if (request.Headers.IfNoneMatch.Contains(etag))
            return Results.StatusCode(StatusCodes.Status304NotModified);

        var view = FollowUpView.Of(stored.Journal);
        if (request.Query[Reveal] != "true")
            return Results.Text(FollowUpViewJson.Line(Redacted(view)), "application/json");
        if (!member.MayAct)
            return Problem.Of(StatusCodes.Status403Forbidden, $"{Reveal}: the role operator is needed to see addresses and subjects as they are.");
        await audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), member.Name, AuditEntry.Reveal, id.Value), cancellation);
        return Results.Text(FollowUpViewJson.Line(view), "application/json");
    }

    /// <summary>Takes an action. <c>If-Match</c> names the state it is based on, so that nobody acts on what they have not seen.</summary>
    public async Task<IResult> ActAsync(HttpRequest request, StaffMember member, string callId, CancellationToken cancellation)
    {
        if (!CallId.TryParse(callId, out var id))
            return BadId;
        if (request.Headers.IfMatch.Count == 0)
            return Problem.Of(StatusCodes.Status428PreconditionRequired, "If-Match: name the ETag of the follow-up as you have read it.");
        if (!ActionBasis.TryParse(request.Headers.IfMatch.ToString().Trim('"'), out var basis))
            return Problem.Of(StatusCodes.Status412PreconditionFailed, "If-Match is no ETag of a follow-up.");

        var (body, refusal) = await ApiJson.ReadAsync(request, ApiJson.Default.ActionRequest, cancellation);
        if (body is null)
            return refusal!;
        if (body.ToOrder(id, member.Name, basis, out var problem) is not { } order)
            return Problem.Of(StatusCodes.Status400BadRequest, problem!);

        var answer = await desk.ActAsync(order, cancellation);
        return answer.Result switch
        {
            OrderResult.Accepted => Answered(answer, StatusCodes.Status202Accepted, "accepted"),
            OrderResult.AlreadyDone => Answered(answer, StatusCodes.Status200OK, "already-done"),
            OrderResult.ChangedMeanwhile => Problem.Of(StatusCodes.Status412PreconditionFailed, answer.Message),
            OrderResult.NoSuchCall => NotThere,
            _ => Problem.Of(StatusCodes.Status422UnprocessableEntity, answer.Message),
        };
    }

    private static FollowUpView Redacted(FollowUpView view) => view with
    {
        Emails = [.. (view.Emails ?? []).Select(e => e with { To = Discretion.Redacted.Address(e.To), Subject = Discretion.Redacted.Of(e.Subject) })],
    };

    private static string EtagOf(ActionBasis basis) => $"\"{basis}\"";

    private static IResult Answered(OperatorAnswer answer, int status, string result) =>
        Results.Json(new ActionAnswer(result, answer.Message, answer.By, answer.At), ApiJson.Default.ActionAnswer, statusCode: status);

    private static IResult BadId => Problem.Of(StatusCodes.Status400BadRequest, $"callId: {CallId.Rule}");

    private static IResult NotThere => Problem.Of(StatusCodes.Status404NotFound, "There is no follow-up of this call, or it has not begun yet.");
}
