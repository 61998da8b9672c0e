using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace CallFollowUp.Infra.Tests.Storage;

/// <summary>Counts what goes over the wire, retries among it.</summary>
internal sealed class RequestCount : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentQueue<string> seen = new();

    public int Total => seen.Count;

    /// <summary>The methods in order: <c>PUT GET PUT</c>.</summary>
    public string Methods => string.Join(' ', seen);

    public void Reset() => seen.Clear();

    public override void OnSendingRequest(HttpMessage message) => seen.Enqueue(message.Request.Method.Method);
}
