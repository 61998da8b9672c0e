using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallFollowUp.Workflow.Journaling;

/// <summary>How journals are written: camel case, names of enumerations in kebab case, nothing that is null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(KebabCaseEnumConverter<JournalStatus>),
        typeof(KebabCaseEnumConverter<EntryKind>),
        typeof(KebabCaseEnumConverter<EntryState>),
        typeof(RawJsonConverter),
    ])]
[JsonSerializable(typeof(Journal))]
[JsonSerializable(typeof(WaitOutcome))]
[JsonSerializable(typeof(Dictionary<string, JsonElement?>))]
[JsonSerializable(typeof(string))]
public sealed partial class JournalJson : JsonSerializerContext
{
    public static byte[] Write(Journal journal) => JsonSerializer.SerializeToUtf8Bytes(journal, Default.Journal);

    /// <exception cref="JournalMismatchException">The document is no journal that this code can read.</exception>
    public static Journal Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, Default.Journal)
                ?? throw new JournalMismatchException("the document is empty");
        }
        catch (JsonException e)
        {
            throw new JournalMismatchException($"the document cannot be read at {e.Path}");
        }
    }
}
