using System.Text.Json;
using CallFollowUp.Domain.FollowUps;

namespace CallFollowUp.Infra.SendGrid;

/// <summary>Why SendGrid refused a request: the first of its errors, in words that may be logged.</summary>
/// <param name="Field">The field of the request, as SendGrid names it: <c>personalizations.0.to.0.email</c>; null where it names none.</param>
/// <param name="Message">SendGrid's words, redacted; null where the body has none.</param>
internal sealed record SendGridRefusal(string? Field, string? Message)
{
    /// <value>200 characters: the documented messages are shorter.</value>
    private const int LongestMessage = 200;

    private static readonly SendGridRefusal Unnamed = new(null, null);

    /// <summary>Reads <c>{"errors":[{"message","field","help"}]}</c>; whatever else a body holds is left unread.</summary>
    public static SendGridRefusal Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array
                && errors.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first
                    ? new SendGridRefusal(Text(first, "field"), Text(first, "message"))
                    : Unnamed;
        }
        catch (JsonException)
        {
            return Unnamed;
        }
    }

    /// <summary>What a person can do about it.</summary>
    public string WhatToDo(int status) => (status, Field) switch
    {
        (401, _) => "Check SendGrid:ApiKey and SendGrid:Region: the key is wrong, was withdrawn, or belongs to the other region. Then redrive.",
        (403, _) => "Give the API key the right 'Mail Send' and verify the sender Emails:FromAddress at SendGrid, then redrive.",
        (404 or 405, _) => "Check SendGrid:BaseUrl and SendGrid:Region, then redrive.",
        (413, _) => "Shorten the mail's templates, then redrive.",
        (_, { } field) when field.StartsWith("personalizations", StringComparison.Ordinal) && field.Contains("email", StringComparison.Ordinal) =>
            "Correct the customer's address, or call the customer back.",
        (_, { } field) when field.StartsWith("from", StringComparison.Ordinal) => "Correct Emails:FromAddress or Emails:FromName, then redrive.",
        (_, { } field) when field.StartsWith("reply_to", StringComparison.Ordinal) => "Correct Emails:ReplyTo, then redrive.",
        (_, { } field) when field.StartsWith("asm", StringComparison.Ordinal) => "Correct SendGrid:AsmGroupId, then redrive.",
        (_, { } field) when field.StartsWith("content", StringComparison.Ordinal) || field == "subject" => "Correct the mail's template, then redrive.",
        _ => "Look at the reason, mend what it names, then redrive.",
    };

    public override string ToString() => (Field, Message) switch
    {
        (null, null) => "no reason given",
        (null, _) => Message!,
        (_, null) => Field,
        _ => $"{Field}: {Message}",
    };

    private static string? Text(JsonElement error, string name)
    {
        if (!error.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
            return null;
        var text = Redaction.Of(value.GetString()!.ReplaceLineEndings(" "));
        return text.Length <= LongestMessage ? text : text[..LongestMessage];
    }
}
