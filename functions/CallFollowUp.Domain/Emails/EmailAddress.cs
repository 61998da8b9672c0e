using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CallFollowUp.Domain.Emails;

/// <summary>An address that mail can be sent to. What is not one becomes 'needs attention: call back', not a failed send.</summary>
/// <remarks>
/// Stricter than RFC 5321 where real mailboxes are: no quoted local part, no address literal, no comment. The domain is kept in its ASCII form.
/// </remarks>
public sealed record EmailAddress
{
    /// <value>254 characters, RFC 5321 (erratum 1690).</value>
    public const int MaxLength = 254;

    /// <value>64 characters, RFC 5321, 4.5.3.1.1.</value>
    public const int MaxLocalLength = 64;

    private static readonly SearchValues<char> NotInLocal = SearchValues.Create("\"(),:;<>@[\\]");
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        address = null;
        var trimmed = text?.Trim(' ');
        if (trimmed is not { Length: >= 3 and <= MaxLength })
            return false;

        var at = trimmed.LastIndexOf('@');
        if (at < 1 || !IsLocal(trimmed.AsSpan(0, at)) || AsciiDomain(trimmed[(at + 1)..]) is not { } domain)
            return false;

        var value = $"{trimmed[..at]}@{domain}";
        address = value.Length <= MaxLength ? new EmailAddress(value) : null;
        return address is not null;
    }

    public static bool IsUsable([NotNullWhen(true)] string? text) => TryParse(text, out _);

    /// <exception cref="FormatException">The text is no usable address; retrying does not help.</exception>
    public static EmailAddress Parse(string? text) =>
        TryParse(text, out var address) ? address : throw new FormatException("No usable e-mail address: one name, one @ and a domain are wanted.");

    public override string ToString() => Value;

    private static bool IsLocal(ReadOnlySpan<char> local)
    {
        if (local.Length > MaxLocalLength || local[0] == '.' || local[^1] == '.' || local.Contains("..", StringComparison.Ordinal))
            return false;
        foreach (var c in local)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c) || NotInLocal.Contains(c)
                || char.GetUnicodeCategory(c) == UnicodeCategory.Format)
                return false;
        }

        return true;
    }

    private static string? AsciiDomain(string domain)
    {
        try
        {
            var ascii = Idn.GetAscii(domain).ToLowerInvariant();
            var isNamed = ascii.Contains('.', StringComparison.Ordinal) && !ascii.EndsWith('.');
            var topLevel = ascii[(ascii.LastIndexOf('.') + 1)..];
            return isNamed && topLevel.Any(char.IsAsciiLetter) ? ascii : null;
        }
        catch (ArgumentException)
        {
            // IdnMapping's way of saying: empty label, label too long, a character no domain may have.
            return null;
        }
    }
}
