using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallFollowUp.Workflow.Journaling;

/// <summary>Writes JSON that was read before just as it came: a journal is written several times, and its record and results are most of it.</summary>
/// <remarks>Not for queue messages: what stands in XML may not hold every character that JSON may.</remarks>
internal sealed class RawJsonConverter : JsonConverter<JsonElement>
{
    public override bool HandleNull => true;

    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonElement.ParseValue(ref reader);

    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) =>
        writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);
}
