using System.Text.Json;

namespace CallFollowUp.Local.Commands;

/// <summary>A file of records: one object, an array of them, or one object per line.</summary>
public static class RecordFile
{
    /// <summary>The records as they stand in the file, in its order. What is malformed comes as it is: the reader says what is wrong with it.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Read(string path)
    {
        ReadOnlyMemory<byte> content = File.ReadAllBytes(path);
        if (TryParse(content) is { } whole)
        {
            using (whole)
                return whole.RootElement.ValueKind == JsonValueKind.Array ? Items(whole.RootElement) : [content];
        }

        var lines = Lines(content);
        return lines.Any(IsOneObject) ? lines : [content];
    }

    private static List<ReadOnlyMemory<byte>> Items(JsonElement array) =>
        [.. array.EnumerateArray().Select(item => (ReadOnlyMemory<byte>)global::System.Text.Encoding.UTF8.GetBytes(item.GetRawText()))];

    private static List<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> content)
    {
        var lines = new List<ReadOnlyMemory<byte>>();
        while (!content.IsEmpty)
        {
            var end = content.Span.IndexOf((byte)'\n');
            var line = end < 0 ? content : content[..end];
            content = end < 0 ? default : content[(end + 1)..];
            if (line.Span.IndexOfAnyExcept(" \t\r"u8) >= 0)
                lines.Add(line);
        }

        return lines;
    }

    private static bool IsOneObject(ReadOnlyMemory<byte> line)
    {
        using var parsed = TryParse(line);
        return parsed?.RootElement.ValueKind == JsonValueKind.Object;
    }

    private static JsonDocument? TryParse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return JsonDocument.Parse(utf8);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
