using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions;

/// <summary>Shows one follow-up with its timeline, from the journal itself.</summary>
public sealed class FollowUpEndpoint(IJournalStore journals)
{
    [Function("follow-up")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/follow-ups/{callId}")] HttpRequest request,
        string callId,
        CancellationToken cancellation)
    {
        if (!CallId.TryParse(callId, out var id))
            return Problem.Of(StatusCodes.Status400BadRequest, $"callId: {CallId.Rule}");

        var stored = await journals.ReadAsync(id.Value, cancellation);
        return stored is null
            ? Problem.Of(StatusCodes.Status404NotFound, "There is no follow-up of this call, or it has not begun yet.")
            : Results.Text(FollowUpViewJson.Line(FollowUpView.Of(stored.Journal)), "application/json");
    }
}
