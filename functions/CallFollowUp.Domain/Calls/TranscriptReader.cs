namespace CallFollowUp.Domain.Calls;

/// <summary>Reads the turns of a transcript, inside a record or from a blob of its own.</summary>
public static class TranscriptReader
{
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
