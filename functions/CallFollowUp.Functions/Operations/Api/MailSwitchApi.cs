using CallFollowUp.Functions.Operations.Access;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Api;

/// <summary>The switch that keeps all mails back.</summary>
internal sealed class MailSwitchApi(MailSwitchDesk desk)
{
    public async Task<IResult> ReadAsync(CancellationToken cancellation) => StateOf(await desk.ReadAsync(cancellation));

    public async Task<IResult> TurnAsync(HttpRequest request, StaffMember member, CancellationToken cancellation)
    {
        var (body, refusal) = await ApiJson.ReadAsync(request, ApiJson.Default.MailSwitchRequest, cancellation);
        if (body is null)
            return refusal!;
        var why = Reason.Of(body.Why);
        switch (body.Paused)
        {
            case null:
                return Problem.Of(StatusCodes.Status400BadRequest, "$.paused: required, true or false");
            case true when why is null:
                return Problem.Of(StatusCodes.Status400BadRequest, "$.why: required to pause; it is logged and shown");
            case true:
                return StateOf(await desk.PauseAsync(member.Name, why, cancellation));
            case false:
                await desk.ResumeAsync(member.Name, why, cancellation);
                return StateOf(null);
        }
    }

    private static IResult StateOf(MailPause? pause) => Results.Json(MailSwitchState.Of(pause), ApiJson.Default.MailSwitchState);
}
