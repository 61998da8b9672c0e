using CallFollowUp.Workflow.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions;

/// <summary>Says whether the app runs and reaches its storage.</summary>
public sealed class HealthEndpoint(IFollowUpQueues queues)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    [Function("health")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            await queues.CountEventsAsync(cancellation).WaitAsync(Patience, cancellation);
            return Results.Text("""{"status":"healthy"}""", "application/json");
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            return Problem.Of(StatusCodes.Status503ServiceUnavailable, $"The storage account does not answer ({e.GetType().Name}).");
        }
    }
}
