using System.Text;
using System.Text.Json.Nodes;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.TestKit.FollowUps;

/// <summary>A closed-call record, written so that the assessor judges it clearly.</summary>
/// <remarks>Closed at 2026-11-20 11:30 UTC, half an hour before the fake clock begins; about ticket 4711 and customer cu-88.</remarks>
public sealed class ClosedCallBuilder
{
    private readonly JsonObject json;

    private ClosedCallBuilder(string id, params string[] turns)
    {
        json = new JsonObject
        {
            ["schema"] = ClosedCall.Schema,
            ["callId"] = id,
            ["ticketId"] = "4711",
            ["language"] = "en-GB",
            ["closedAt"] = "2026-11-20T11:30:00Z",
            ["endedBy"] = "customer",
            ["customer"] = new JsonObject { ["id"] = "cu-88", ["name"] = "Dana Reyes", ["email"] = "dana@customer.example" },
            ["agent"] = new JsonObject { ["name"] = "Sam" },
            ["team"] = "billing",
            ["subject"] = "Double charge on invoice 8841",
        };
        Saying(turns);
    }

    public string Id => (string)json["callId"]!;

    /// <summary>Solved on the call, and the agent thanked the customer.</summary>
    public static ClosedCallBuilder Resolved(string id = "c-1") => new ClosedCallBuilder(
        id,
        "agent: Thank you for calling Bluefin, Priya speaking.",
        "customer: My router has had no internet since last night, just a red light.",
        "agent: A red light and no internet since last night, I'm sorry, that's a nuisance. I'm resetting your line now. What colour is the light?",
        "customer: It's gone green. And the page is loading. It works again, brilliant.",
        "agent: Great to hear it works. Is there anything else I can help you with?",
        "customer: No, that was all, thank you.",
        "agent: Thank you so much for your patience, and for being with Bluefin.",
        "customer: Bye bye.").With("disposition", "RESOLVED");

    /// <summary>Solved on the call, and nobody thanked the customer.</summary>
    public static ClosedCallBuilder NotThanked(string id = "c-1") => new ClosedCallBuilder(
        id,
        "agent: Bluefin, this is Sam. What can I do for you?",
        "customer: Hi, I was charged twice for invoice 8841.",
        "agent: Two charges for the same invoice. I'm sorry about that double charge, let me look. I have refunded it just now.",
        "customer: Let me check the app... yes, the refund is there already. That's sorted then.",
        "agent: Is there anything else you need today?",
        "customer: No, that's everything. Thanks for your help.",
        "agent: All right. Goodbye.",
        "customer: Bye.").With("disposition", "RESOLVED");

    /// <summary>Still broken, and the customer says so last.</summary>
    public static ClosedCallBuilder Unresolved(string id = "c-1") => new(
        id,
        "agent: Bluefin, Kofi speaking.",
        "customer: My alarm box beeps all night, and it still does after your update.",
        "agent: I'm sorry about those nights. I tried to reset it from here.",
        "customer: It's still beeping. You can hear it. It isn't fixed.",
        "agent: I hear it. An engineer has to look at it, I can't fix it from here.",
        "customer: Right. So it's not solved.");

    /// <summary>The record does not say: it has no transcript and no disposition.</summary>
    public static ClosedCallBuilder Unclear(string id = "c-1") => new(id);

    /// <summary>Abusive, and still broken.</summary>
    public static ClosedCallBuilder AbusiveOpen(string id = "c-1") => new ClosedCallBuilder(
        id,
        "agent: Bluefin, this is Ruth.",
        "customer: You useless idiots have cut off my phone again! I want it back on right now!",
        "agent: I'm sorry your phone is cut off. Let me look at it.",
        "customer: You are a stupid cow, you people are all bloody morons!",
        "agent: I would like to help you. I can bring in my manager if you prefer.",
        "customer: Shut up, you idiot! It's still not working and you do nothing!",
        "agent: I have to end the call here. I'm sorry. Goodbye.").With("endedBy", "agent");

    /// <summary>Abusive, and solved.</summary>
    public static ClosedCallBuilder AbusiveSolved(string id = "c-1") => new ClosedCallBuilder(
        id,
        "agent: Bluefin, Ines here, how can I help?",
        "customer: You bloody idiots sent my bill to the wrong address, are you all morons there?",
        "agent: I'm sorry the bill went to the wrong address. What is the right one, please?",
        "customer: 14 Mill Lane. Write it down, you stupid woman.",
        "agent: I have changed it to 14 Mill Lane and sent the bill again by e-mail just now.",
        "customer: Yes, it's here, I've got it. It's solved.",
        "agent: Good. Thank you for calling Bluefin today, and for your patience. Goodbye.").With("disposition", "RESOLVED");

    /// <summary>Nobody was there to talk to.</summary>
    public static ClosedCallBuilder Voicemail(string id = "c-1") => new ClosedCallBuilder(id).With("disposition", "VOICEMAIL");

    public ClosedCallBuilder With(string field, JsonNode? value)
    {
        json[field] = value;
        return this;
    }

    public ClosedCallBuilder Without(string field)
    {
        json.Remove(field);
        return this;
    }

    public ClosedCallBuilder ClosedAt(DateTimeOffset at) => With("closedAt", Rfc3339.Format(at));

    public ClosedCallBuilder About(string subject) => With("subject", subject);

    public ClosedCallBuilder WithoutAddress() => WithCustomer("email", null);

    public ClosedCallBuilder NotToBeContacted() => WithCustomer("contactAllowed", false);

    public ClosedCallBuilder WithCustomer(string field, JsonNode? value)
    {
        json["customer"]![field] = value;
        return this;
    }

    public ClosedCallBuilder Promising(string what, DateTimeOffset dueAt)
    {
        var promises = json["promises"] as JsonArray ?? [];
        json["promises"] = promises;
        promises.Add(new JsonObject { ["what"] = what, ["dueAt"] = Rfc3339.Format(dueAt) });
        return this;
    }

    /// <summary>The turns, each as <c>speaker: words</c>.</summary>
    public ClosedCallBuilder Saying(params string[] turns) => With("transcript", new JsonArray([.. turns.Select(Turn)]));

    public ClosedCall Build() => ClosedCallReader.Read(ToUtf8()).Call ?? throw new InvalidOperationException(ClosedCallReader.Read(ToUtf8()).Reason);

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static JsonObject Turn(string turn)
    {
        var colon = turn.IndexOf(':', StringComparison.Ordinal);
        return new JsonObject { ["speaker"] = turn[..colon], ["text"] = turn[(colon + 1)..].Trim() };
    }
}
