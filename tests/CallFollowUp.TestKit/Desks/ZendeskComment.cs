using System.Net;

namespace CallFollowUp.TestKit.Desks;

/// <summary>A comment on the fake Zendesk.</summary>
public sealed record ZendeskComment(long Id, string Html, bool IsPublic, DateTimeOffset At)
{
    private const string Start = "<div class=\"zd-comment\" dir=\"auto\">";

    /// <summary>The comment as plain text.</summary>
    public string Body => WebUtility.HtmlDecode(Html[Start.Length..^"</div>".Length].Replace("<br>", "\n", StringComparison.Ordinal));

    internal object Shown => new
    {
        id = Id, type = "Comment", body = Body, html_body = Html, @public = IsPublic, created_at = ZendeskTicket.Stamp(At),
    };

    public static string HtmlOf(string text) => $"{Start}{WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal)}</div>";
}
