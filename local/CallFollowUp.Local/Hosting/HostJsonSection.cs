using System.Globalization;
using System.Text.Json;

namespace CallFollowUp.Local.Hosting;

/// <summary>One object of host.json. What is missing reads as null; what is wrong is named by its path.</summary>
internal readonly struct HostJsonSection(JsonElement element, string path)
{
    public HostJsonSection Section(string name) => new(Property(name), $"{path}.{name}");

    public string? Text(string name)
    {
        var value = Property(name);
        return value.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            _ => throw Wrong(name, "must be a string"),
        };
    }

    public int? Number(string name, int least, int most)
    {
        var value = Property(name);
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Wrong(name, $"must be a whole number from {least} to {most}");
    }

    public TimeSpan? Duration(string name, TimeSpan least, TimeSpan most)
    {
        if (Text(name) is not { } text)
            return null;
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration) && duration >= least && duration <= most
            ? duration
            : throw Wrong(name, $"must be a time span (hh:mm:ss) of at least {least}");
    }

    public InvalidDataException Wrong(string name, string rule) => new($"{path}.{name}: {rule}");

    private JsonElement Property(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;
}
