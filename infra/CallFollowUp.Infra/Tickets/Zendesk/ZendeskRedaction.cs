using System.Text;

namespace CallFollowUp.Infra.Tickets.Zendesk;

/// <summary>A comment's HTML with all its words marked for redaction, but for our own mark at its end.</summary>
internal static class ZendeskRedaction
{
    private const string Redacted = "▇";

    /// <summary>Null where there is nothing left to take out.</summary>
    public static string? Mark(string html)
    {
        var marked = new StringBuilder(html.Length + 64);
        var found = false;
        for (var at = 0; at < html.Length;)
        {
            var isTag = html[at] == '<';
            var end = html.IndexOf(isTag ? '>' : '<', at);
            end = end < 0 ? html.Length : isTag ? end + 1 : end;
            var piece = html[at..end];
            var isWords = !isTag && !string.IsNullOrWhiteSpace(piece) && !IsMark(piece) && piece.Trim().Trim(Redacted[0]).Length > 0;
            marked.Append(isWords ? $"<redact>{piece}</redact>" : piece);
            found |= isWords;
            at = end;
        }

        return found ? marked.ToString() : null;
    }

    private static bool IsMark(string piece) => piece.Contains(": ref ", StringComparison.Ordinal);
}
