using System.Text;
using System.Text.Json;

namespace CallFollowUp.Domain.Calls;

/// <summary>Reads records of the format <c>closed-call/1</c> and says exactly which rules a bad one breaks.</summary>
/// <remarks>Unknown fields are left alone. A reading never throws, whatever the bytes.</remarks>
public static class ClosedCallReader
{
    /// <value>32 levels. The journal that holds a record lies deeper by a few, and JSON is read up to 64.</value>
    private const int MaxDepth = 32;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    public static ClosedCallReading Read(ReadOnlyMemory<byte> utf8)
    {
        if (!System.Text.Unicode.Utf8.IsValid(utf8.Span))
            return Rejected("$", "must be UTF-8");

        try
        {
            using var document = JsonDocument.Parse(LoneSurrogates.Mend(ByteOrderMark.Skip(utf8)), Strict);
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            return Rejected("$", IsTooDeep(e) ? $"must be JSON nested at most {MaxDepth} levels deep" : $"must be JSON ({Where(e)})");
        }
    }

    public static ClosedCallReading Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads a record that is already JSON, and in which <see cref="LoneSurrogates"/> are mended.</summary>
    public static ClosedCallReading Read(JsonElement json) => Read(json, withTranscript: true);

    /// <summary>The same without the transcript, which is most of a record: for whoever needs no word of it.</summary>
    public static ClosedCallReading ReadHead(JsonElement json) => Read(json, withTranscript: false);

    private static ClosedCallReading Read(JsonElement json, bool withTranscript)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return Rejected("$", "must be one JSON object");

        var problems = new List<RecordProblem>();
        var record = new JsonFields(json, "$", problems);

        record.MustBe("schema", ClosedCall.Schema);
        var id = record.CallId("callId");
        var closedAt = record.RequiredTime("closedAt");
        var call = new
        {
            TicketId = record.Text("ticketId"),
            Channel = record.Text("channel"),
            Direction = record.Text("direction"),
            Language = record.Text("language"),
            StartedAt = record.Time("startedAt"),
            EndedBy = record.OneOf("endedBy", CallEnd.Unknown),
            Disposition = record.Text("disposition"),
            RepeatCaller = record.Flag("repeatCaller", false),
            Customer = ReadCustomer(record.Object("customer")),
            Agent = ReadAgent(record.Object("agent")),
            Team = record.Text("team"),
            Subject = record.Text("subject"),
            Promises = ReadPromises(record),
            Transcript = withTranscript ? TranscriptReader.Read(record, "transcript") : [],
            TranscriptUrl = record.Text("transcriptUrl"),
        };
        record.Object("source");

        if (id is null || closedAt is null || problems.Count > 0)
            return new ClosedCallReading(null, id, problems);

        return new ClosedCallReading(
            new ClosedCall
            {
                Id = id,
                ClosedAt = closedAt.Value,
                StartedAt = call.StartedAt,
                TicketId = call.TicketId,
                Channel = call.Channel,
                Direction = call.Direction,
                Language = call.Language,
                EndedBy = call.EndedBy,
                Disposition = call.Disposition,
                RepeatCaller = call.RepeatCaller,
                Customer = call.Customer,
                Agent = call.Agent,
                Team = call.Team,
                Subject = call.Subject,
                Promises = call.Promises,
                Transcript = call.Transcript,
                TranscriptUrl = call.TranscriptUrl,
            },
            id,
            problems);
    }

    private static Customer ReadCustomer(JsonFields? json) => json is null
        ? new Customer()
        : new Customer(
            json.Text("id"),
            json.Text("name"),
            json.Text("email"),
            json.Text("timeZone"),
            json.Flag("contactAllowed", true));

    private static Agent ReadAgent(JsonFields? json) =>
        json is null ? new Agent() : new Agent(json.Text("id"), json.Text("name"));

    private static List<Promise> ReadPromises(JsonFields record)
    {
        var promises = new List<Promise>();
        foreach (var json in record.Objects("promises"))
        {
            var what = json.Text("what");
            if (what is null)
                json.Problem("what", "required");
            promises.Add(new Promise(what ?? "", json.Time("dueAt")));
        }

        return promises;
    }

    private static bool IsTooDeep(JsonException e) => e.Message.Contains("maximum configured depth", StringComparison.Ordinal);

    private static string Where(JsonException e)
    {
        if (e.LineNumber is { } line)
            return $"line {line + 1}, byte {e.BytePositionInLine + 1}";
        return e.Message.Contains("duplicate", StringComparison.OrdinalIgnoreCase) ? "a name stands twice in one object" : "malformed";
    }

    private static ClosedCallReading Rejected(string path, string rule) => new(null, null, [new RecordProblem(path, rule)]);
}
