using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace CallFollowUp.Domain.Calls;

/// <summary>The id of a closed call, and the idempotency key of everything that follows from it.</summary>
/// <remarks>1 to 128 of <c>A-Z a-z 0-9 . _ : -</c>, the first a letter or digit, so that it is safe as a blob's name and as a file's.</remarks>
public sealed record CallId
{
    public const int MaxLength = 128;
    public const string Rule = "1 to 128 of A-Z a-z 0-9 . _ : -, the first a letter or digit";

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:-");

    private CallId(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CallId? id)
    {
        id = IsValid(text) ? new CallId(text) : null;
        return id is not null;
    }

    /// <exception cref="FormatException">The text breaks <see cref="Rule"/>; retrying does not help.</exception>
    public static CallId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is no call id: {Rule}.");

    public override string ToString() => Value;

    private static bool IsValid([NotNullWhen(true)] string? text) =>
        text is { Length: >= 1 and <= MaxLength }
        && char.IsAsciiLetterOrDigit(text[0])
        && text.AsSpan().IndexOfAnyExcept(Allowed) < 0;
}
