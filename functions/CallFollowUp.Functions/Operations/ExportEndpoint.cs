using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>Lists as files: <c>follow-ups</c> and <c>labels</c>, as <c>.csv</c> and <c>.jsonl</c>.</summary>
public sealed class ExportEndpoint(OperationsSite site)
{
    [Function("operators-export")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "exports/{file}")] HttpRequest request,
        string file,
        CancellationToken cancellation) =>
        site.ExportAsync(request, file, cancellation);
}
