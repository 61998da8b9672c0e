namespace CallFollowUp.Infra.Storage;

/// <summary>Carries any text in a blob's metadata, which travels as headers: ASCII, one line, bounded.</summary>
internal static class HeaderText
{
    /// <summary>Percent-encodes the text, cut between characters so that the encoded form keeps within the limit.</summary>
    /// <param name="maxLength">Characters of the encoded form.</param>
    public static string Encode(string text, int maxLength)
    {
        var encoded = Uri.EscapeDataString(text);
        return encoded.Length <= maxLength ? encoded : Uri.EscapeDataString(text[..Fitting(text, maxLength)]);
    }

    public static string Decode(string header) => Uri.UnescapeDataString(header);

    private static int Fitting(string text, int maxLength)
    {
        var end = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            maxLength -= rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '.' or '_' or '~')
                ? 1
                : 3 * rune.Utf8SequenceLength;
            if (maxLength < 0)
                break;
            end += rune.Utf16SequenceLength;
        }

        return end;
    }
}
