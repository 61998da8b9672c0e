using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallFollowUp.Workflow.Outcomes;

/// <summary>How outcome lines and numbers are written: one line each, camel case, nothing that is null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OutcomeLine))]
[JsonSerializable(typeof(FollowUpNumbers))]
public sealed partial class OutcomeJson : JsonSerializerContext
{
    /// <summary>Lines go into files, never into a page: letters stay letters.</summary>
    private static readonly Lazy<OutcomeJson> Readable = new(() => new OutcomeJson(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    }));

    public static byte[] Write(OutcomeLine line) => JsonSerializer.SerializeToUtf8Bytes(line, Readable.Value.OutcomeLine);

    /// <summary>The numbers in one line.</summary>
    public static string Line(FollowUpNumbers numbers) => JsonSerializer.Serialize(numbers, Readable.Value.FollowUpNumbers);

    /// <summary>Null where the line cannot be read: one torn line must not hide the others.</summary>
    public static OutcomeLine? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, Default.OutcomeLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
