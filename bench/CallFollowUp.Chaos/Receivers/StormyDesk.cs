using System.Text.Json.Nodes;
using CallFollowUp.Audit;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Chaos.Receivers;

/// <summary>A desk behind <c>ticket-desk/1</c> in bad weather. It recognises keys, as that protocol asks of it.</summary>
internal sealed class StormyDesk(Temper temper, JsonLog log)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, JsonObject> _receipts = [];
    private readonly Dictionary<string, (string State, DateTimeOffset UpdatedAt)> _tickets = [];

    public async Task AnswerAsync(HttpContext context)
    {
        var request = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        var what = $"{request["action"]} {request["key"] ?? request["ticketId"]}";
        var mood = temper.For($"desk {what}");
        var answer = mood is Mood.Good or Mood.DoneThenGone or Mood.DoneThenSilent ? Do(request) : null;
        if (mood is Mood.Silent or Mood.DoneThenSilent)
            await Temper.SayNothingAsync(context.RequestAborted);
        switch (mood)
        {
            case Mood.Good:
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync(answer!.ToJsonString());
                break;
            case Mood.Busy:
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = "1";
                break;
            case Mood.Failing:
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                break;
            default:
                context.Abort();
                break;
        }
    }

    private JsonObject Do(JsonNode request)
    {
        var action = (string)request["action"]!;
        lock (_lock)
        {
            return action switch
            {
                "find" => new JsonObject { ["ticket"] = Show((string)request["ticketId"]!) },
                "reopen" or "create" or "note" or "confirm" => new JsonObject { ["receipt"] = Change(action, (string)request["key"]!, (string?)request["ticketId"]) },
                _ => new JsonObject { ["ticket"] = null, ["tickets"] = new JsonArray() },
            };
        }
    }

    private JsonNode Change(string action, string key, string? ticketId)
    {
        var call = key.Split('/')[0];
        var id = ticketId ?? $"N-{call}";
        var isRepetition = _receipts.TryGetValue(key, out var receipt);
        if (!isRepetition)
        {
            var before = _tickets.TryGetValue(id, out var ticket) ? ticket.State : "solved";
            var state = action switch { "confirm" => "solved", "note" => before, _ => "open" };
            var now = DateTimeOffset.UtcNow;
            _tickets[id] = (state, now);
            var done = action switch { "reopen" => before == "open" ? "noted" : "reopened", "create" => "created", "confirm" => "confirmed", _ => "noted" };
            _receipts[key] = receipt = new JsonObject { ["ticketId"] = id, ["action"] = done, ["at"] = now };
        }

        log.Write(new DeskAction(call, key, id, action, isRepetition));
        return receipt!.DeepClone();
    }

    /// <summary>Tickets are there from the start, solved: the calls were about them.</summary>
    private JsonObject Show(string id)
    {
        var (state, updatedAt) = _tickets.TryGetValue(id, out var known) ? known : ("solved", DateTimeOffset.UtcNow.AddDays(-1));
        return new JsonObject { ["id"] = id, ["state"] = state, ["subject"] = "A ticket", ["updatedAt"] = updatedAt };
    }
}
