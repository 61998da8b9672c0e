using Azure.Core;
using Azure.Core.Pipeline;

namespace CallFollowUp.Infra.Tests.Storage;

/// <summary>Gives every queue and container another name on the wire, so that test runs on one storage never meet.</summary>
/// <remarks>Addresses as Azurite has them: account, then container or queue.</remarks>
internal sealed class OwnNames(string suffix) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var segments = message.Request.Uri.Path.Split('/', 4);
        var place = segments[0].Length == 0 ? 2 : 1;
        if (segments.Length <= place || segments[place].Length == 0)
            return;
        segments[place] += suffix;
        message.Request.Uri.Path = string.Join('/', segments);
    }
}
