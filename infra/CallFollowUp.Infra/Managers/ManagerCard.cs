using System.Text.Json.Nodes;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Managers;

/// <summary>A notice in the form that a channel shows.</summary>
internal static class ManagerCard
{
    public static JsonObject Of(ManagerNotice notice, ManagerWebhookFormat format) => format == ManagerWebhookFormat.Slack ? Slack(notice) : Teams(notice);

    /// <summary>Plain text: <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> would begin a mention or a link.</summary>
    private static JsonObject Slack(ManagerNotice notice) => new()
    {
        ["text"] = $"{notice.Subject}\n{notice.Text}"
            .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal),
    };

    /// <summary>Text runs, which show what they hold: a text block would read a customer's words as Markdown.</summary>
    private static JsonObject Teams(ManagerNotice notice)
    {
        var body = new JsonArray(Line(notice.Subject, isTitle: true));
        foreach (var line in notice.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            body.Add(Line(line, isTitle: false));
        return new JsonObject
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.card.adaptive",
                ["content"] = new JsonObject
                {
                    ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
                    ["type"] = "AdaptiveCard",
                    ["version"] = "1.2",
                    ["body"] = body,
                },
            }),
        };
    }

    private static JsonObject Line(string text, bool isTitle)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        if (isTitle)
            run["weight"] = "Bolder";
        return new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(run) };
    }
}
