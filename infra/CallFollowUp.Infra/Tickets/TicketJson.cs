using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tickets;

/// <summary>How tickets are written: for people to read as well.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    Converters = [typeof(KebabCaseEnumConverter<TicketAction>), typeof(KebabCaseEnumConverter<TicketState>)])]
[JsonSerializable(typeof(TicketDocument))]
internal sealed partial class TicketJson : JsonSerializerContext
{
    /// <summary>Files are not web pages: letters of all languages stay as they are.</summary>
    private static TicketJson Readable =>
        field ??= new TicketJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static byte[] Write(TicketDocument ticket) => JsonSerializer.SerializeToUtf8Bytes(ticket, Readable.TicketDocument);

    /// <exception cref="PermanentFailureException">The file is no ticket.</exception>
    public static TicketDocument Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, Readable.TicketDocument) ?? throw new JsonException("empty");
        }
        catch (JsonException e)
        {
            throw new PermanentFailureException($"The ticket's file cannot be read at {e.Path ?? "$"}.", "Mend or remove the file, then redrive.", e);
        }
    }
}
