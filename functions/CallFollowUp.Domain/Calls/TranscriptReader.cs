using System.Text.Json;

namespace CallFollowUp.Domain.Calls;

/// <summary>Reads the turns of a transcript, inside a record or from a blob of its own.</summary>
public static class TranscriptReader
{
    private const string Field = "transcript";

    /// <summary>Reads a transcript that lies on its own: an array of turns, or an object with the array in <c>transcript</c>.</summary>
    public static TranscriptReading Read(ReadOnlyMemory<byte> utf8)
    {
        if (!System.Text.Unicode.Utf8.IsValid(utf8.Span))
            return new TranscriptReading([], [new RecordProblem("$", "must be UTF-8")]);

        var problems = new List<RecordProblem>();
        try
        {
            using var document = JsonDocument.Parse(ByteOrderMark.Skip(utf8));
            var owner = document.RootElement.ValueKind == JsonValueKind.Array
                ? JsonSerializer.SerializeToElement(new Dictionary<string, JsonElement> { [Field] = document.RootElement })
                : document.RootElement;
            if (owner.ValueKind != JsonValueKind.Object)
                return new TranscriptReading([], [new RecordProblem("$", "must be an array of turns")]);
            return new TranscriptReading(Read(new JsonFields(owner, "$", problems), Field), problems);
        }
        catch (JsonException)
        {
            return new TranscriptReading([], [new RecordProblem("$", "must be JSON")]);
        }
    }

    public static IReadOnlyList<Turn> Read(JsonFields owner, string name)
    {
        var count = owner.Count(name);
        if (count > Turn.MaxTurns)
        {
            owner.Problem(name, $"at most {Turn.MaxTurns} turns, found {count}");
            return [];
        }

        var turns = new List<Turn>(count);
        foreach (var json in owner.Objects(name))
            turns.Add(ReadTurn(json));
        return turns;
    }

    private static Turn ReadTurn(JsonFields json)
    {
        var speaker = json.RequiredText("speaker");
        var text = json.RequiredText("text");
        if (text.Length > Turn.MaxTextLength)
            json.Problem("text", $"at most {Turn.MaxTextLength} characters, found {text.Length}");
        return new Turn(SpeakerNamed(speaker), text, json.Milliseconds("startMs"), json.Milliseconds("endMs"));
    }

    private static Speaker SpeakerNamed(string label) => label switch
    {
        "agent" => Speaker.Agent,
        "customer" => Speaker.Customer,
        "manager" => Speaker.Manager,
        "system" => Speaker.System,
        _ => Speaker.Unknown,
    };
}
