using System.Globalization;

namespace CallFollowUp.Domain.Calls;

/// <summary>Halves of surrogate pairs in JSON (<c>"\ud83d"</c>): speech recognisers write them, and no JSON writer takes them again.</summary>
public static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>Puts the escape of U+FFFD where half of a pair stands alone. JSON without any comes back as it is.</summary>
    public static ReadOnlyMemory<byte> Mend(ReadOnlyMemory<byte> json)
    {
        byte[]? mended = null;
        var text = json.Span;
        for (var i = 0; i + 1 < text.Length;)
        {
            if (text[i] != '\\')
            {
                i++;
            }
            else if (!IsSurrogate(text[i..], out var isHigh))
            {
                i += 2;
            }
            else if (isHigh && IsSurrogate(text[(i + EscapeLength)..], out var isHighAgain) && !isHighAgain)
            {
                i += 2 * EscapeLength;
            }
            else
            {
                mended ??= json.ToArray();
                "fffd"u8.CopyTo(mended.AsSpan(i + 2));
                i += EscapeLength;
            }
        }

        return mended ?? json;
    }

    private static bool IsSurrogate(ReadOnlySpan<byte> escape, out bool isHigh)
    {
        isHigh = false;
        if (escape.Length < EscapeLength || escape[0] != '\\' || escape[1] != 'u'
            || !ushort.TryParse(escape[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            return false;
        }

        isHigh = char.IsHighSurrogate((char)unit);
        return char.IsSurrogate((char)unit);
    }
}
