using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallFollowUp.Infra.Resilience;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Tickets.Remote;

/// <summary>One attempt of one request to a desk: keeps to the rate it asks for, and takes only data for an answer.</summary>
/// <param name="name">What people call the desk, for the reasons of failures.</param>
/// <param name="address">The setting that holds its address.</param>
internal sealed class DeskHttp(HttpClient http, string name, string address, TimeProvider clock)
{
    private readonly RatePause pause = new(clock);

    public string Name => name;

    public Task<DeskAnswer> GetAsync(string path, CancellationToken cancellation) => SendAsync(HttpMethod.Get, path, (byte[]?)null, cancellation);

    public Task<DeskAnswer> SendAsync(
        HttpMethod method, string path, JsonObject body, CancellationToken cancellation, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, JsonSerializer.SerializeToUtf8Bytes(body), cancellation, headers);

    /// <summary>Sends the request. What is refused as wrong, missing or stale (4xx) comes back for the desk to read; the rest is a failure.</summary>
    /// <param name="json">The body, byte for byte: it may be signed.</param>
    /// <exception cref="PermanentFailureException">The desk does not let us in, or is not there.</exception>
    /// <exception cref="RetryableFailureException">It is failing, asks to slow down, or something else answered in its place.</exception>
    public async Task<DeskAnswer> SendAsync(
        HttpMethod method, string path, byte[]? json, CancellationToken cancellation, params (string Name, string Value)[] headers)
    {
        if (pause.Remaining is { } wait)
            throw new RetryableFailureException($"the rate limit of {name} is used up", wait);

        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (json is not null)
            request.Content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        foreach (var (header, value) in headers)
            request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await http.SendAsync(request, cancellation);
        return await ReadAsync(answer, cancellation);
    }

    private async Task<DeskAnswer> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var status = (int)answer.StatusCode;
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
            throw new PermanentFailureException($"{name} does not let us in (401)", "Check the token of the desk's service user, then redrive.");
        if (status is >= 300 and < 400)
            throw new PermanentFailureException($"the address of {name} leads elsewhere ({status})", $"Check {address}, then redrive.");
        if (status >= 500 || answer.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests)
        {
            var failure = HttpFailures.Judge(answer, clock.GetUtcNow())!;
            pause.Begin((failure as RetryableFailureException)?.RetryAfter);
            throw failure;
        }

        try
        {
            var bytes = await answer.Content.ReadAsByteArrayAsync(cancellation);
            using var json = bytes.Length == 0 ? null : JsonDocument.Parse(bytes);
            return new DeskAnswer(status, json?.RootElement.Clone() ?? default, answer.Headers.ETag?.ToString());
        }
        catch (JsonException e)
        {
            // A proxy's or a login's page, whatever its status: a 404 among them says nothing about the ticket.
            throw new RetryableFailureException($"a page came in place of an answer of {name} ({status}): check {address} and what lies between", null, e);
        }
    }
}
