namespace CallFollowUp.TestKit.Desks;

/// <summary>How a fake desk answers one request instead of by its rules.</summary>
/// <param name="Status">The status code; 0 where the connection is dropped instead.</param>
/// <param name="DoesTheWork">The request is carried out, whatever the caller then hears.</param>
/// <param name="Body">What is answered; null for an empty body.</param>
public sealed record DeskFault(int Status, string? Body = null, bool DoesTheWork = false)
{
    /// <summary>Only a request of this method meets it; null: any.</summary>
    public string? Method { get; init; }

    public string ContentType { get; init; } = "application/json";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The work is done, and the connection breaks before the answer.</summary>
    public static DeskFault WorkThenDrop(string method) => new(0, DoesTheWork: true) { Method = method };

    /// <summary>A proxy's page.</summary>
    public static DeskFault Page(int status) => new(status, "<!doctype html><title>Service under maintenance</title>") { ContentType = "text/html" };

    public static DeskFault SlowDown(int seconds) => new(429, "{}") { Headers = new Dictionary<string, string> { ["Retry-After"] = $"{seconds}" } };
}
