using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallFollowUp.Infra.Storage;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CustomerEntry))]
internal sealed partial class CustomerEntryJson : JsonSerializerContext
{
    public static byte[] Write(CustomerEntry entry) => JsonSerializer.SerializeToUtf8Bytes(entry, Default.CustomerEntry);

    public static CustomerEntry Read(ReadOnlySpan<byte> utf8) => JsonSerializer.Deserialize(utf8, Default.CustomerEntry)!;
}
