using System.Security.Cryptography;
using System.Text;

namespace CallFollowUp.Functions.Markup;

/// <summary>A style sheet or script that pages carry in themselves: no second request, and nothing to cache.</summary>
internal sealed class InlineFile
{
    private InlineFile(string text) =>
        (Text, Hash) = (text, $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'");

    public string Text { get; }

    /// <summary>As the content security policy names it: only this text, to the letter, is let in.</summary>
    public string Hash { get; }

    /// <param name="name">As in <c>Replies.Pages.page.css</c>.</param>
    public static InlineFile Of(string name) => new(Embedded.Text(name));
}
