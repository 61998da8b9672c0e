using System.Globalization;
using System.Text;

namespace CallFollowUp.Infra.Outbox;

/// <summary>Quoted-printable of RFC 2045, 6.7: text that stays readable in a file and survives any mail server.</summary>
internal static class QuotedPrintable
{
    /// <value>76 characters, the soft line break among them.</value>
    private const int MaxLine = 76;

    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + (text.Length / 8));
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            AppendLine(encoded, Encoding.UTF8.GetBytes(line));
            encoded.Append("\r\n");
        }

        return encoded.ToString();
    }

    private static void AppendLine(StringBuilder encoded, byte[] line)
    {
        var column = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var isLast = i == line.Length - 1;
            var isPlain = IsPlain(line[i]) || (IsBlank(line[i]) && !isLast);
            var width = isPlain ? 1 : 3;
            if (column + width > MaxLine - 1 && !(isLast && column + width <= MaxLine))
            {
                encoded.Append("=\r\n");
                column = 0;
            }

            if (isPlain)
                encoded.Append((char)line[i]);
            else
                encoded.Append('=').Append(line[i].ToString("X2", CultureInfo.InvariantCulture));
            column += width;
        }
    }

    private static bool IsPlain(byte b) => b is >= 33 and <= 126 and not (byte)'=';

    /// <summary>Plain as well, except at a line's end, where mail servers take blanks away.</summary>
    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t';
}
