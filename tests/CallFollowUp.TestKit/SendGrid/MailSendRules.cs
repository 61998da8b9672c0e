using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.TestKit.SendGrid;

/// <summary>What SendGrid's documentation demands of a request, before it looks into the mail (<see cref="MailBodyRules"/>).</summary>
internal static class MailSendRules
{
    /// <value>30 MB, the whole message.</value>
    public const int MaxBytes = 30 * 1024 * 1024;

    public const string EraseJob = "/v3/recipients/erasejob";

    private const int MaxErasedAddresses = 5000;

    public static BrokenRule? Refuse(HttpRequest request, byte[] body, string authorization, DateTimeOffset now)
    {
        if (request.Headers.Authorization != authorization)
            return new BrokenRule(401, null, "The provided authorization grant is invalid, expired, or revoked");
        if (request.Path == "/v3/messages")
            return RefuseQuery(request);
        if (request.Path != "/v3/mail/send" && request.Path != EraseJob)
            return new BrokenRule(404, null, "not found");
        if (!HttpMethods.IsPost(request.Method))
            return new BrokenRule(405, null, "method not allowed");
        if (request.ContentType?.Split(';')[0].Trim() != "application/json")
            return new BrokenRule(415, null, "Content-Type should be application/json.");
        if (body.Length > MaxBytes)
            return new BrokenRule(413, null, "The request body is too large.");

        try
        {
            using var json = JsonDocument.Parse(body);
            return request.Path == EraseJob ? RefuseErasure(json.RootElement) : new MailBodyRules(now).Check(json.RootElement);
        }
        catch (JsonException)
        {
            return new BrokenRule(400, null, "Bad Request");
        }
    }

    public static bool IsSandbox(JsonElement mail) =>
        mail.TryGetProperty("mail_settings", out var settings)
        && settings.TryGetProperty("sandbox_mode", out var sandbox)
        && sandbox.GetProperty("enable").GetBoolean();

    private static BrokenRule? RefuseErasure(JsonElement job) =>
        job.ValueKind == JsonValueKind.Object
        && job.TryGetProperty("email_addresses", out var addresses)
        && addresses.ValueKind == JsonValueKind.Array
        && addresses.GetArrayLength() is >= 1 and <= MaxErasedAddresses
        && addresses.EnumerateArray().All(a => a.ValueKind == JsonValueKind.String && a.GetString()!.Contains('@'))
            ? null
            : new BrokenRule(400, "email_addresses", "email_addresses must be 1 to 5000 addresses");

    private static BrokenRule? RefuseQuery(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) ? new BrokenRule(405, null, "method not allowed")
        : !int.TryParse(request.Query["limit"], out var limit) || limit is < 1 or > 1000 ? new BrokenRule(400, "limit", "limit must be 1 to 1000")
        : !ActivityQuery.IsValid(request.Query["query"].ToString()) ? new BrokenRule(400, "query", "could not parse query")
        : null;
}
