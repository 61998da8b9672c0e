using CallFollowUp.Domain.FollowUps;

namespace CallFollowUp.Functions.Operations.Calls;

/// <summary>How much of what identifies people is shown: nothing, until somebody asks to see it and is logged for it.</summary>
internal sealed record Discretion(bool IsRevealed)
{
    public static readonly Discretion Redacted = new(false);
    public static readonly Discretion Revealed = new(true);

    public string Of(string text) => IsRevealed ? text : Redaction.Of(text);

    /// <summary>Where a text is redacted.</summary>
    public IReadOnlyList<RedactedSpan> In(string text) => IsRevealed ? [] : [.. Redaction.In(text)];

    /// <summary>A name as far as it may be seen: whoever calls back must know how to greet, so the first letters stay.</summary>
    public string Name(string name) => IsRevealed ? name : string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Initial));

    /// <summary>Enough of an address to recognise it.</summary>
    public string Address(string address) => IsRevealed || address.LastIndexOf('@') is not (> 0 and var at) ? Of(address) : $"{Initial(address)}{address[at..]}";

    private static string Initial(string word) => $"{System.Globalization.StringInfo.GetNextTextElement(word)}…";
}
