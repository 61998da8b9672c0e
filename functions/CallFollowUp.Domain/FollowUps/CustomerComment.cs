using System.Globalization;
using System.Text;

namespace CallFollowUp.Domain.FollowUps;

/// <summary>What a customer writes with their answer: their words, without what only programs would notice.</summary>
public static class CustomerComment
{
    /// <value>2,000 characters: a page of writing; more is a case for the telephone.</value>
    public const int MaxLength = 2_000;

    private static readonly Rune Space = new(' ');

    /// <summary>The words with plain line ends, without control characters and invisible turns of the writing direction; null where nothing is left.</summary>
    /// <remarks>Not cut and not encoded: length is the caller's business, encoding the medium's.</remarks>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n' || !IsInvisible(rune))
                clean.Append(rune.Value == '\t' ? Space : rune);
        }

        return clean.ToString().Trim() is { Length: > 0 } words ? words : null;
    }

    /// <summary>The joiners stay, as Persian and emoji need them; so does the tab, which becomes a space.</summary>
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => rune.Value != '\t',
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        _ => false,
    };
}
