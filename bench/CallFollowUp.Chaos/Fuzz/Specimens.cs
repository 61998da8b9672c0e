using System.Text;
using System.Text.Json.Nodes;

namespace CallFollowUp.Chaos.Fuzz;

/// <summary>Good input of every kind that comes from outside.</summary>
internal static class Specimens
{
    public static IReadOnlyList<byte[]> Records { get; } =
    [
        Utf8(StormCalls.Record(new("fuzz-1", true), DateTimeOffset.UtcNow)),
        Utf8(StormCalls.Record(new("fuzz-2", false), DateTimeOffset.UtcNow)),
        Utf8(Full(StormCalls.Record(new("fuzz-3", true), DateTimeOffset.UtcNow))),
        Utf8("""{"callId":"fuzz-4","record":"fuzz-4/0123456789abcdef"}"""),
    ];

    public static IReadOnlyList<byte[]> Reports { get; } =
    [
        Utf8("""[{"email":"a@customer.example","timestamp":1763632800,"event":"delivered","sg_message_id":"m1.recvd","sg_event_id":"e1","follow_up_key":"fuzz-1/send-email.v1"}]"""),
        Utf8("""
            [{"email":"a@customer.example","timestamp":1763632800,"event":"bounce","type":"blocked","reason":"550 5.1.1 no such user a@customer.example","status":"5.1.1","sg_message_id":"m1.recvd","follow_up_key":"fuzz-1/send-email.v1"},
             {"email":"a@customer.example","timestamp":1763632801,"event":"open","useragent":"x","ip":"127.0.0.1","category":["a","b"],"follow_up_key":"fuzz-1/2/send-final-note.v1"}]
            """),
    ];

    public static IReadOnlyList<byte[]> Events { get; } =
    [
        Utf8(StormCalls.Message(new("fuzz-1", "reply:fuzz-1", true))),
        Utf8("""{"callId":"fuzz-1","retry":{"round":1,"step":"send-email.v1","attempt":2}}"""),
        Utf8("""{"callId":"fuzz-1","marker":"due/2026-11-20T12-00/fuzz-1"}"""),
    ];

    private static string Full(string record)
    {
        var json = JsonNode.Parse(record)!.AsObject();
        json["channel"] = "voice";
        json["direction"] = "inbound";
        json["startedAt"] = "2026-11-20T09:12:00Z";
        json["repeatCaller"] = false;
        json["agent"] = new JsonObject { ["id"] = "ag-7", ["name"] = "Sam" };
        json["promises"] = new JsonArray(new JsonObject { ["what"] = "refund posted", ["dueAt"] = "2026-11-24T17:00:00Z" });
        json["source"] = new JsonObject { ["system"] = "amazon-connect", ["id"] = "x" };
        json["transcript"]![0]!["startMs"] = 0;
        json["transcript"]![0]!["endMs"] = 2300;
        return json.ToJsonString();
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
