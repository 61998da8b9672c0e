using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.TestKit.Desks;

/// <summary>Reads the bodies of requests to the fake. Unknown fields are refused, so that a misspelt one is not overlooked.</summary>
internal static class ZendeskBody
{
    public static JsonElement Read(HttpRequest request, byte[] body)
    {
        if (request.ContentType?.Split(';')[0] != "application/json")
            throw new ZendeskRefusal(415, "UnsupportedMediaType", "Content-Type: application/json");
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new ZendeskRefusal(422, "Unprocessable Entity", "Server could not parse JSON");
        }
    }

    public static JsonElement Ticket(HttpRequest request, byte[] body, string[] known)
    {
        var whole = Read(request, body);
        Known(whole, "ticket");
        var ticket = whole.GetProperty("ticket");
        Known(ticket, known);
        return ticket;
    }

    /// <summary>The words of a comment, which must not be empty.</summary>
    public static string Comment(JsonElement comment, out bool isPublic)
    {
        Known(comment, "body", "public");
        isPublic = comment.GetProperty("public").GetBoolean();
        return comment.GetProperty("body").GetString() is { Length: > 0 and <= 65_536 } words
            ? words
            : throw new ZendeskRefusal(422, "RecordInvalid", "Description: cannot be blank");
    }

    public static string? Requester(JsonElement requester)
    {
        Known(requester, "name", "email");
        return requester.GetProperty("name").GetString() is { Length: > 0 } && requester.GetProperty("email").GetString() is { } email && email.Contains('@', StringComparison.Ordinal)
            ? email
            : throw new ZendeskRefusal(422, "RecordInvalid", "Requester: is not properly formatted");
    }

    public static string OneOf(JsonElement value, params string[] known) => known.Contains(value.GetString())
        ? value.GetString()!
        : throw new ZendeskRefusal(422, "RecordInvalid", $"{value} is none of {string.Join(", ", known)}");

    public static void Known(JsonElement parent, params string[] names)
    {
        if (parent.ValueKind != JsonValueKind.Object)
            throw new ZendeskRefusal(400, "BadRequest", "an object is expected");
        if (parent.EnumerateObject().Select(m => m.Name).FirstOrDefault(n => !names.Contains(n)) is { } unknown)
            throw new ZendeskRefusal(400, "BadRequest", $"unknown field {unknown}");
    }
}
