using System.Text.Json;
using System.Text.Json.Nodes;

namespace CallFollowUp.Bench.Pipeline;

/// <summary>A closed call of about 6 KB, as telephony writes them: solved on the call, the customer says so, and a mail asks whether it lasts.</summary>
internal static class SampleCall
{
    private static readonly string[] Opening =
    [
        "agent: Thank you for calling Bluefin, Priya speaking. How can I help you today?",
        "customer: My router has had no internet since last night, just a red light at the front.",
        "agent: A red light and no internet since last night, I'm sorry, that's a nuisance. May I look at your line, please?",
    ];

    private static readonly string[] Middle =
    [
        "agent: I can see the box from here. Could you tell me what the second lamp from the left does at the moment, please?",
        "customer: It blinks slowly, about once a second, and the one beside it is dark.",
        "agent: So the second lamp blinks and the third one stays dark. I am sending the box its settings again, that takes a moment.",
        "customer: All right. The display has changed, it counts something down from sixty now.",
        "agent: That is the box taking its settings. While it counts, may I check that the cable at the back is the grey one that came with it?",
        "customer: Yes, it's the grey one, and it sits tight. It's at thirty now.",
    ];

    private static readonly string[] Closing =
    [
        "agent: I'm resetting your line now. What colour is the light?",
        "customer: It's gone green. And the page is loading. It works again, brilliant.",
        "agent: Great to hear it works. Is there anything else I can help you with?",
        "customer: No, that was all, thank you.",
        "agent: Thank you so much for your patience, and for being with Bluefin.",
        "customer: Bye bye.",
    ];

    private static readonly JsonArray Transcript = [.. Opening.Concat(Enumerable.Repeat(Middle, 7).SelectMany(m => m)).Concat(Closing).Select(Turn)];

    public static string Write(string id, DateTimeOffset closedAt) => new JsonObject
    {
        ["schema"] = "closed-call/1",
        ["callId"] = id,
        ["language"] = "en-GB",
        ["closedAt"] = closedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
        ["endedBy"] = "customer",
        ["disposition"] = "RESOLVED",
        ["customer"] = new JsonObject { ["id"] = $"cu-{id}", ["name"] = "Dana Reyes", ["email"] = $"{id}@customer.example" },
        ["agent"] = new JsonObject { ["name"] = "Priya" },
        ["team"] = "lines",
        ["subject"] = "No internet since last night",
        ["transcript"] = Transcript.DeepClone(),
    }.ToJsonString();

    /// <summary>What the reply page queues when the customer says that it is solved.</summary>
    public static string WriteReply(string id) =>
        JsonSerializer.Serialize(new { callId = id, eventId = $"reply:{id}", @event = "customer-answered", data = new { solved = true } });

    private static JsonNode Turn(string turn)
    {
        var colon = turn.IndexOf(':', StringComparison.Ordinal);
        return new JsonObject { ["speaker"] = turn[..colon], ["text"] = turn[(colon + 2)..] };
    }
}
