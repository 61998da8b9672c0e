using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace CallFollowUp.Bench.Pipeline;

/// <summary>Counts the requests that a process sends to storage, every try of them, by kind and place: <c>blob.put@follow-ups</c>.</summary>
internal sealed class RequestMeter(Uri queues) : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentDictionary<string, Tally> _tallies = new();

    /// <summary>How many of each, and how many bytes they carried.</summary>
    public Dictionary<string, RequestCount> Counts => _tallies.ToDictionary(t => t.Key, t => t.Value.Read());

    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        var bytes = request.Content is { } content && content.TryComputeLength(out var length) ? length : 0;
        _tallies.GetOrAdd(KindOf(request.Method, request.Uri.ToUri()), _ => new Tally()).Add(bytes);
    }

    private string KindOf(RequestMethod method, Uri uri)
    {
        // The emulator's paths begin with the account: /devstoreaccount1/closed-calls/messages.
        var path = uri.AbsolutePath.Split('/', 4, StringSplitOptions.RemoveEmptyEntries);
        var place = path.Length > 1 ? path[1] : "account";
        var rest = path.Length > 2;
        return (uri.Authority == queues.Authority ? OfQueue(method, rest) : OfBlob(method, uri.Query, rest)) + "@" + place;
    }

    private static string OfQueue(RequestMethod method, bool isMessage) => method.Method switch
    {
        "GET" when isMessage => "queue.get",
        "POST" => "queue.put",
        "DELETE" => "queue.delete",
        "PUT" when isMessage => "queue.update",
        "PUT" => "queue.create",
        _ => "queue.count",
    };

    private static string OfBlob(RequestMethod method, string query, bool isBlob) => method.Method switch
    {
        "PUT" when query.Contains("comp=appendblock", StringComparison.Ordinal) => "blob.append",
        "PUT" when isBlob => "blob.put",
        "PUT" => "blob.create-container",
        "GET" when query.Contains("comp=list", StringComparison.Ordinal) => "blob.list",
        "GET" => "blob.get",
        "DELETE" => "blob.delete",
        _ => "blob.head",
    };

    private sealed class Tally
    {
        private long _count;
        private long _bytes;

        public void Add(long bytes)
        {
            Interlocked.Increment(ref _count);
            Interlocked.Add(ref _bytes, bytes);
        }

        public RequestCount Read() => new(Interlocked.Read(ref _count), Interlocked.Read(ref _bytes));
    }
}
