using System.Globalization;
using System.Text;

namespace CallFollowUp.Domain.Emails;

/// <summary>Turns whatever a record holds into one harmless line of text.</summary>
internal static class OneLine
{
    private const char Ellipsis = '\u2026';
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>Without line breaks, control and invisible characters, white space collapsed; null where nothing is left.</summary>
    public static string? Clean(string? text, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        var clean = new StringBuilder(text.Length);
        var spaceDue = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsInvisible(rune))
                continue;
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                spaceDue = clean.Length > 0;
                continue;
            }

            if (spaceDue)
                clean.Append(' ');
            spaceDue = false;
            clean.Append(rune);
        }

        return clean.Length == 0 ? null : Shorten(clean.ToString(), maxLength);
    }

    /// <summary>Keeps a right-to-left name from turning the sentence around it.</summary>
    public static string? Isolate(string? text) =>
        text is not null && text.Any(IsRightToLeft) ? $"{FirstStrongIsolate}{text}{PopIsolate}" : text;

    /// <summary>Cuts on a word's end, or between characters as people see them where a single word is too long.</summary>
    private static string Shorten(string text, int maxLength)
    {
        if (text.Length <= maxLength)
            return text;

        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text, end) is var next && next < maxLength)
            end = next;
        var wordEnd = text.LastIndexOf(' ', end);
        var cut = wordEnd > maxLength / 2 ? wordEnd : end;
        return text[..cut].TrimEnd(' ', ',', ';', ':', '-', '.') + Ellipsis;
    }

    /// <summary>Format characters, overrides of the writing direction among them; the joiners stay, as Persian and emoji need them.</summary>
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value is not (0x200C or 0x200D);

    private static bool IsRightToLeft(char c) => c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
