using System.Globalization;
using System.Text.Json.Nodes;
using CallFollowUp.Audit;

namespace CallFollowUp.Chaos;

/// <summary>The calls of a storm, and what their customers say.</summary>
internal static class StormCalls
{
    private static readonly string[] Solved =
    [
        "agent: Thank you for calling Bluefin, Priya speaking.",
        "customer: My router has had no internet since last night, just a red light.",
        "agent: A red light and no internet since last night, I'm sorry, that's a nuisance. I'm resetting your line now. What colour is the light?",
        "customer: It's gone green. And the page is loading. It works again, brilliant.",
        "agent: Great to hear it works. Is there anything else I can help you with?",
        "customer: No, that was all, thank you.",
        "agent: Thank you so much for your patience, and for being with Bluefin.",
        "customer: Bye bye.",
    ];

    private static readonly string[] Open =
    [
        "agent: Bluefin, Kofi speaking.",
        "customer: My alarm box beeps all night, and it still does after your update.",
        "agent: I'm sorry about those nights. I tried to reset it from here.",
        "customer: It's still beeping. You can hear it. It isn't fixed.",
        "agent: I hear it. An engineer has to look at it, I can't fix it from here.",
        "customer: Right. So it's not solved.",
    ];

    public static CallSent Call(int seed, int index)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"storm-{index:D5}");
        return new CallSent(id, Dice.For(seed, $"story of {id}").Next(10) < 7);
    }

    /// <summary>What the customer of a solved call says to the mail: half of them that it lasts, some that it does not, the others nothing.</summary>
    public static AnswerSent? Answer(int seed, CallSent call)
    {
        var roll = Dice.For(seed, $"answer of {call.CallId}").Next(10);
        return call.IsSolved && roll < 8 ? new AnswerSent(call.CallId, $"reply:{call.CallId}", roll < 5) : null;
    }

    public static string Record(CallSent call, DateTimeOffset closedAt) => new JsonObject
    {
        ["schema"] = "closed-call/1",
        ["callId"] = call.CallId,
        ["ticketId"] = $"T-{call.CallId}",
        ["language"] = "en-GB",
        ["closedAt"] = closedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["endedBy"] = "customer",
        ["disposition"] = call.IsSolved ? "RESOLVED" : null,
        ["customer"] = new JsonObject { ["id"] = $"cu-{call.CallId}", ["name"] = "Dana Reyes", ["email"] = $"{call.CallId}@customer.example" },
        ["team"] = "lines",
        ["subject"] = call.IsSolved ? "No internet since last night" : "The alarm box beeps",
        ["transcript"] = new JsonArray([.. (call.IsSolved ? Solved : Open).Select(Turn)]),
    }.ToJsonString();

    public static string Message(AnswerSent answer) => new JsonObject
    {
        ["callId"] = answer.CallId,
        ["eventId"] = answer.EventId,
        ["event"] = "customer-answered",
        ["data"] = new JsonObject { ["solved"] = answer.Solved },
    }.ToJsonString();

    private static JsonObject Turn(string turn)
    {
        var colon = turn.IndexOf(':', StringComparison.Ordinal);
        return new JsonObject { ["speaker"] = turn[..colon], ["text"] = turn[(colon + 2)..] };
    }
}
