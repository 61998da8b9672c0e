using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.TestKit.Desks;

/// <summary>The incoming webhook of a chat channel: takes a Slack text or a Teams card, as documented, and nothing else.</summary>
public sealed class FakeChatChannel : FakeDeskServer
{
    private readonly List<(string Path, JsonElement Body)> taken = [];

    /// <summary>What was posted, and where.</summary>
    public IReadOnlyList<(string Path, JsonElement Body)> Taken => taken;

    public static async Task<FakeChatChannel> OpenAsync()
    {
        var channel = new FakeChatChannel();
        await channel.StartAsync();
        return channel;
    }

    protected override Task<DeskReply> AnswerAsync(HttpRequest request, byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        if (request.Method != "POST" || request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true || !IsKnown(json.RootElement))
            return Task.FromResult(new DeskReply(400, "invalid_payload"));
        taken.Add((request.Path.Value!, json.RootElement.Clone()));
        return Task.FromResult(new DeskReply(request.Path == "/teams" ? 202 : 200));
    }

    private static bool IsKnown(JsonElement message) => message.EnumerateObject().Select(m => m.Name).Order().ToList() switch
    {
        ["text"] => message.GetProperty("text").GetString() is { Length: > 0 and <= 40_000 },
        ["attachments", "type"] => message.GetProperty("type").ValueEquals("message")
            && message.GetProperty("attachments").EnumerateArray().Single() is var card
            && card.GetProperty("contentType").ValueEquals("application/vnd.microsoft.card.adaptive")
            && card.GetProperty("content").GetProperty("type").ValueEquals("AdaptiveCard")
            && card.GetProperty("content").GetProperty("body").EnumerateArray().All(IsText),
        _ => false,
    };

    private static bool IsText(JsonElement block) => block.GetProperty("type").ValueEquals("RichTextBlock")
        && block.GetProperty("inlines").EnumerateArray().All(run => run.GetProperty("type").ValueEquals("TextRun") && run.GetProperty("text").GetString() is { Length: > 0 });
}
