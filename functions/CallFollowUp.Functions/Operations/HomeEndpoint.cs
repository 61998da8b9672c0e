using CallFollowUp.Functions.Operations.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Operations;

/// <summary>The bare address, which is what people type first: leads to the overview.</summary>
/// <remarks>
/// The route is a parameter that can only be empty: the Functions host reads an empty route as the function's name, and its worker does not take
/// <c>/</c>. On Azure the host's own page comes first unless the setting <c>AzureWebJobsDisableHomepage</c> is true.
/// </remarks>
public static class HomeEndpoint
{
    [Function("operators-home")]
    public static Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{nothing:maxlength(0)?}")] HttpRequest request) =>
        Task.FromResult<IResult>(new SeeOther("/calls"));
}
