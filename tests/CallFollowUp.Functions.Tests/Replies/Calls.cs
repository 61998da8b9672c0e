using System.Text.Json.Nodes;

namespace CallFollowUp.Functions.Tests.Replies;

/// <summary>Records of closed calls for the tests of the pages.</summary>
internal static class Calls
{
    public const string Id = "c-1";
    public const string TicketId = "4712";
    public const string Subject = "No internet, red light on the router";

    /// <summary>A call that ended well, so that its customer is asked whether it is really solved.</summary>
    public static string Resolved(Action<JsonObject>? change = null)
    {
        var record = JsonNode.Parse(
            """
            {
              "schema": "closed-call/1",
              "callId": "c-1",
              "language": "en-GB",
              "closedAt": "2026-11-20T09:31:00Z",
              "ticketId": "4712",
              "endedBy": "customer",
              "disposition": "RESOLVED",
              "customer": {"id": "cu-1", "name": "Owen Clarke", "email": "owen@customer.example", "timeZone": "Europe/London"},
              "agent": {"name": "Priya"},
              "team": "broadband",
              "transcript": [
                {"speaker": "agent", "text": "Thank you for calling Bluefin, Priya speaking."},
                {"speaker": "customer", "text": "My router has had no internet since last night, just a red light."},
                {"speaker": "agent", "text": "I'm sorry, that's a nuisance. I see a stuck session on our side. I'm resetting your line now. What colour is the light?"},
                {"speaker": "customer", "text": "It's gone green. And the page is loading. It works again, brilliant."},
                {"speaker": "agent", "text": "Thank you so much for your patience, and for being with Bluefin. Is there anything else I can help you with?"},
                {"speaker": "customer", "text": "No, that was all, thank you. Bye bye."}
              ]
            }
            """)!.AsObject();
        record["subject"] = Subject;
        change?.Invoke(record);
        return record.ToJsonString();
    }
}
