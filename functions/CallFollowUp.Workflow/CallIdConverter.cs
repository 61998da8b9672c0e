using System.Text.Json;
using System.Text.Json.Serialization;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Workflow;

/// <summary>Writes a call id as its text.</summary>
public sealed class CallIdConverter : JsonConverter<CallId>
{
    public override CallId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CallId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException(CallId.Rule);

    public override void Write(Utf8JsonWriter writer, CallId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
