using System.Security.Cryptography;
using System.Text;

namespace CallFollowUp.Functions.Replies.Pages;

/// <summary>The one style sheet, which every page carries in itself: no second request, and nothing to cache.</summary>
internal static class PageStyle
{
    public static string Sheet { get; } = Embedded.Text("Pages.page.css");

    /// <summary>As the content security policy names it: only this sheet, to the letter, is let in.</summary>
    public static string Hash { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)))}'";
}
