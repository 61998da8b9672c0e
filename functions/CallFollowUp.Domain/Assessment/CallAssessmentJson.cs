using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment;

/// <summary>An assessment as the one line of JSON that <c>run assess --json</c> prints and the journal stores.</summary>
public static class CallAssessmentJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Practice[] AllPractices = Enum.GetValues<Practice>();

    private static readonly JsonEncodedText[] PracticeNames = NamesOf<Practice>();

    private static readonly JsonEncodedText[] StateNames = NamesOf<PracticeState>();

    public static string Write(CallId id, CallAssessment assessment)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
            Write(json, id, assessment);
        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    public static void Write(Utf8JsonWriter json, CallId id, CallAssessment assessment)
    {
        json.WriteStartObject();
        json.WriteString("callId", id.Value);
        json.WriteString("resolution", Kebab.Of(assessment.Resolution.ToString()));
        json.WriteNumber("confidence", Math.Round(assessment.Confidence, 3));
        json.WriteBoolean("thanked", assessment.Thanked);
        json.WriteString("thanksKind", Kebab.Of(assessment.ThanksKind.ToString()));
        json.WriteBoolean("customerConfirmed", assessment.CustomerConfirmed);
        json.WriteBoolean("offeredMoreHelp", assessment.OfferedMoreHelp);
        json.WriteBoolean("apology", assessment.Apology);
        json.WriteBoolean("escalated", assessment.Escalated);
        json.WriteBoolean("followUpPromised", assessment.FollowUpPromised);
        json.WriteBoolean("customerAbusive", assessment.CustomerAbusive);
        json.WriteBoolean("agentDefensive", assessment.AgentDefensive);
        WritePractices(json, assessment.Practices);
        WriteEvidence(json, "evidence", assessment.Evidence);
        json.WriteBoolean("noIssue", assessment.NoIssue);
        json.WriteStartArray("notes");
        foreach (var note in assessment.Notes)
            json.WriteStringValue(note);
        json.WriteEndArray();
        if (assessment.OpenPoints.Count > 0)
            WriteEvidence(json, "openPoints", assessment.OpenPoints);
        if (assessment.Attempts.Count > 0)
            WriteEvidence(json, "attempts", assessment.Attempts);
        json.WriteEndObject();
    }

    /// <exception cref="JsonException">The text is no assessment; retrying does not help.</exception>
    public static CallAssessment Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        return Read(document.RootElement);
    }

    /// <exception cref="JsonException">The object is no assessment; retrying does not help.</exception>
    public static CallAssessment Read(JsonElement json) => Checked(json, static json => Answers(json) with
    {
        Practices = json.GetProperty("practices").EnumerateObject().ToDictionary(p => Named<Practice>(p.Name), p => Named<PracticeState>(p.Value)),
        Evidence = [.. json.GetProperty("evidence").EnumerateArray().Select(ReadEvidence)],
        Notes = json.TryGetProperty("notes", out var notes) ? [.. notes.EnumerateArray().Select(note => note.GetString()!)] : [],
        OpenPoints = json.TryGetProperty("openPoints", out var open) ? [.. open.EnumerateArray().Select(ReadEvidence)] : [],
        Attempts = json.TryGetProperty("attempts", out var attempts) ? [.. attempts.EnumerateArray().Select(ReadEvidence)] : [],
    });

    /// <summary>Reads what was answered without why: no practices, evidence and notes, which are most of it.</summary>
    /// <exception cref="JsonException">The object is no assessment; retrying does not help.</exception>
    public static CallAssessment ReadAnswers(JsonElement json) => Checked(json, Answers);

    private static CallAssessment Answers(JsonElement json) => new()
    {
        Resolution = Named<Resolution>(json.GetProperty("resolution")),
        Confidence = json.GetProperty("confidence").GetDouble(),
        ThanksKind = Named<ThanksKind>(json.GetProperty("thanksKind")),
        CustomerConfirmed = json.GetProperty("customerConfirmed").GetBoolean(),
        OfferedMoreHelp = json.GetProperty("offeredMoreHelp").GetBoolean(),
        Apology = json.GetProperty("apology").GetBoolean(),
        Escalated = json.GetProperty("escalated").GetBoolean(),
        FollowUpPromised = json.GetProperty("followUpPromised").GetBoolean(),
        CustomerAbusive = json.GetProperty("customerAbusive").GetBoolean(),
        AgentDefensive = json.GetProperty("agentDefensive").GetBoolean(),
        NoIssue = json.TryGetProperty("noIssue", out var noIssue) && noIssue.GetBoolean(),
        Practices = FrozenDictionary<Practice, PracticeState>.Empty,
        Evidence = [],
    };

    private static CallAssessment Checked(JsonElement json, Func<JsonElement, CallAssessment> read)
    {
        try
        {
            return read(json);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new JsonException("no assessment: " + e.Message, e);
        }
    }

    private static void WritePractices(Utf8JsonWriter json, IReadOnlyDictionary<Practice, PracticeState> practices)
    {
        json.WriteStartObject("practices");
        foreach (var practice in AllPractices)
        {
            if (practices.TryGetValue(practice, out var state))
                json.WriteString(PracticeNames[(int)practice], StateNames[(int)state]);
        }

        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, string name, IReadOnlyList<Evidence> evidence)
    {
        json.WriteStartArray(name);
        foreach (var item in evidence)
        {
            json.WriteStartObject();
            json.WriteNumber("turn", item.Turn);
            json.WriteNumber("start", item.Start);
            json.WriteNumber("end", item.End);
            json.WriteString("cue", item.Cue);
            json.WriteString("quote", item.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static Evidence ReadEvidence(JsonElement json) => new(
        json.GetProperty("turn").GetInt32(),
        json.GetProperty("start").GetInt32(),
        json.GetProperty("end").GetInt32(),
        json.GetProperty("cue").GetString()!,
        json.GetProperty("quote").GetString()!);

    private static JsonEncodedText[] NamesOf<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => JsonEncodedText.Encode(Kebab.Of(name)))];

    private static T Named<T>(JsonElement json)
        where T : struct, Enum => Named<T>(json.GetString()!);

    private static T Named<T>(string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value)
            ? value
            : throw new FormatException($"'{name}' is no {typeof(T).Name}");
}
