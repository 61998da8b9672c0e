using System.Net.Http.Headers;
using System.Text.Json;

namespace CallFollowUp.Infra.Telemetry.ApplicationInsights;

/// <summary>Telemetry on its way, in the envelopes of the ingestion service's published contract (version 2).</summary>
internal sealed class InsightsBatch(string key) : IDisposable
{
    private const string Role = "CallFollowUp";
    private const int ContractVersion = 2;

    private readonly MemoryStream lines = new();

    public bool IsEmpty => lines.Length == 0;

    /// <summary>Adds one envelope.</summary>
    /// <param name="tags">Beside those that every envelope has.</param>
    /// <param name="data">Writes what this kind of telemetry has, beside the version and the properties.</param>
    public void Add(
        string name,
        string baseType,
        DateTimeOffset at,
        IEnumerable<KeyValuePair<string, string>> tags,
        IEnumerable<KeyValuePair<string, object?>> properties,
        Action<Utf8JsonWriter> data)
    {
        using var json = new Utf8JsonWriter(lines);
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("time", at.UtcDateTime);
        json.WriteString("iKey", key);
        json.WriteStartObject("tags");
        json.WriteString("ai.cloud.role", Role);
        json.WriteString("ai.cloud.roleInstance", Environment.MachineName);
        foreach (var (tag, value) in tags)
            json.WriteString(tag, value);
        json.WriteEndObject();
        json.WriteStartObject("data");
        json.WriteString("baseType", baseType);
        json.WriteStartObject("baseData");
        json.WriteNumber("ver", ContractVersion);
        data(json);
        json.WriteStartObject("properties");
        foreach (var (property, value) in properties)
            json.WriteString(property, value?.ToString());
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        lines.WriteByte((byte)'\n');
    }

    public HttpContent ToContent()
    {
        var content = new ByteArrayContent(lines.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-json-stream");
        return content;
    }

    public void Dispose() => lines.Dispose();
}
