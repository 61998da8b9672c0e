using System.Text.Json;

namespace CallFollowUp.TestKit.SendGrid;

/// <summary>A mail that the fake took.</summary>
/// <param name="Body">The request as it came.</param>
public sealed record TakenMail(string MessageId, JsonElement Body, DateTimeOffset At)
{
    public JsonElement Personalization => Body.GetProperty("personalizations")[0];

    public string? Argument(string name) =>
        Personalization.TryGetProperty("custom_args", out var arguments) && arguments.TryGetProperty(name, out var value) ? value.GetString() : null;
}
