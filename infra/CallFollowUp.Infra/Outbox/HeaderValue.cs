using System.Text;

namespace CallFollowUp.Infra.Outbox;

/// <summary>Writes the values of mail headers: always one value, whatever the text; what is not ASCII as encoded words of RFC 2047.</summary>
internal static class HeaderValue
{
    /// <value>75 characters for an encoded word, less <c>=?utf-8?B?</c> and <c>?=</c>, as whole groups of base64.</value>
    private const int WordBytes = 45;

    /// <summary>Long enough for a subject; what is longer is folded as encoded words.</summary>
    private const int MaxPlain = 200;

    /// <summary>A value without structure, a subject for instance.</summary>
    public static string Text(string text)
    {
        var line = OneLine(text);
        return IsPlain(line) && line.Length <= MaxPlain ? line : EncodedWords(line);
    }

    /// <summary>A value that is structured ASCII, a list of URLs for instance: encoding it would break it.</summary>
    public static string Structured(string text) => IsPlain(OneLine(text)) ? OneLine(text) : EncodedWords(OneLine(text));

    /// <summary>An address with an optional name before it.</summary>
    public static string Mailbox(string address, string? name)
    {
        var line = OneLine(name ?? "");
        if (line.Length == 0)
            return OneLine(address);
        return IsPlain(line) && line.Length <= MaxPlain
            ? $"\"{line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\" <{OneLine(address)}>"
            : $"{EncodedWords(line)}\r\n <{OneLine(address)}>";
    }

    /// <summary>No line break, no control character: nothing in a value can begin another header.</summary>
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
            line.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        return line.ToString().Trim();
    }

    private static bool IsPlain(string line) => line.All(c => c is >= ' ' and <= '~') && !line.Contains("=?", StringComparison.Ordinal);

    private static string EncodedWords(string line)
    {
        var words = new List<string>();
        var bytes = new List<byte>(WordBytes);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in line.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(utf8);
            if (bytes.Count + length > WordBytes)
                Flush();
            bytes.AddRange(utf8[..length]);
        }

        Flush();
        return string.Join("\r\n ", words);

        void Flush()
        {
            words.Add($"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=");
            bytes.Clear();
        }
    }
}
