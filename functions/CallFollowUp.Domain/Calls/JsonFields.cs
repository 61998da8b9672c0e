using System.Text.Json;

namespace CallFollowUp.Domain.Calls;

/// <summary>The fields of one JSON object, read by name; every rule broken on the way is noted with its path.</summary>
public sealed class JsonFields(JsonElement json, string path, List<RecordProblem> problems)
{
    public void Problem(string name, string rule) => problems.Add(new RecordProblem($"{path}.{name}", rule));

    /// <summary>A string; null where the field is missing or null.</summary>
    public string? Text(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        Problem(name, "must be a string");
        return null;
    }

    public string RequiredText(string name)
    {
        if (Find(name) is null)
            Problem(name, "required");
        return Text(name) ?? "";
    }

    /// <summary>A field that, where it is there, has one value only.</summary>
    public void MustBe(string name, string only)
    {
        if (Text(name) is { } text && text != only)
            Problem(name, $"must be \"{only}\", found \"{Shortened(text)}\"");
    }

    public CallId? CallId(string name)
    {
        if (Find(name) is null)
            Problem(name, "required");
        if (Text(name) is not { } text)
            return null;
        if (!Calls.CallId.TryParse(text, out var id))
            Problem(name, Calls.CallId.Rule);
        return id;
    }

    public DateTimeOffset? RequiredTime(string name)
    {
        if (Find(name) is null)
            Problem(name, "required");
        return Time(name);
    }

    /// <summary>An RFC 3339 time; null where the field is missing or null.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (Rfc3339.TryParse(text, out var time))
            return time;
        Problem(name, "must be an RFC 3339 time, for example 2026-11-20T09:19:42Z");
        return null;
    }

    public bool Flag(string name, bool otherwise)
    {
        if (Find(name) is not { } value)
            return otherwise;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        Problem(name, "must be true or false");
        return otherwise;
    }

    /// <summary>An offset in milliseconds; null where it is missing, null, or beyond what a time span can hold.</summary>
    public TimeSpan? Milliseconds(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Number)
        {
            Problem(name, "must be a number of milliseconds");
            return null;
        }

        return value.TryGetDouble(out var ms) && Math.Abs(ms) < TimeSpan.MaxValue.TotalMilliseconds / 2 ? TimeSpan.FromMilliseconds(ms) : null;
    }

    /// <summary>One of an enumeration's names in lower case; <paramref name="otherwise"/> where the field is missing.</summary>
    public T OneOf<T>(string name, T otherwise)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
            return otherwise;
        foreach (var value in Enum.GetValues<T>())
        {
            if (text.Equals(value.ToString(), StringComparison.OrdinalIgnoreCase))
                return value;
        }

        var names = Enum.GetNames<T>().Select(n => n.ToLowerInvariant());
        Problem(name, $"must be one of {string.Join(", ", names)}");
        return otherwise;
    }

    public JsonFields? Object(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Object)
            return new JsonFields(value, $"{path}.{name}", problems);
        Problem(name, "must be an object");
        return null;
    }

    /// <summary>How many items the array has; 0 where the field is missing or is no array.</summary>
    public int Count(string name) => Find(name) is { ValueKind: JsonValueKind.Array } value ? value.GetArrayLength() : 0;

    public IEnumerable<JsonFields> Objects(string name)
    {
        if (Find(name) is not { } value)
            yield break;
        if (value.ValueKind != JsonValueKind.Array)
        {
            Problem(name, "must be an array");
            yield break;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object)
                yield return new JsonFields(item, $"{path}.{name}[{index}]", problems);
            else
                Problem($"{name}[{index}]", "must be an object");
            index++;
        }
    }

    private JsonElement? Find(string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
