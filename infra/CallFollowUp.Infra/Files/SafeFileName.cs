using System.Security.Cryptography;
using System.Text;

namespace CallFollowUp.Infra.Files;

/// <summary>Names files after ids from outside, so that no id leads elsewhere and no two share a file, on any file system.</summary>
public static class SafeFileName
{
    private const int MaxReadable = 80;
    private const int HashBytes = 8;

    /// <summary>The id itself where it is short, begins with a digit and is harmless; otherwise as much of it as is harmless, and a hash of the whole.</summary>
    public static string Of(string id)
    {
        var readable = new StringBuilder(MaxReadable);
        foreach (var c in id.AsSpan(0, Math.Min(id.Length, MaxReadable)))
            readable.Append(IsHarmless(c) || char.IsAsciiLetterUpper(c) ? c : '_');

        if (readable.Length == 0 || !char.IsAsciiLetterOrDigit(readable[0]))
            readable.Insert(0, '_');
        return readable.Length == id.Length && id.All(IsHarmless) && char.IsAsciiDigit(id[0]) && id[^1] != '.'
            ? id
            : $"{readable}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, HashBytes))}";
    }

    /// <summary>Lower case only: some file systems do not tell the cases apart. A digit first: some reserve names such as <c>con</c>.</summary>
    private static bool IsHarmless(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '.';
}
