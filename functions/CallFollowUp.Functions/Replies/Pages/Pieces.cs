using CallFollowUp.Functions.Markup;

namespace CallFollowUp.Functions.Replies.Pages;

/// <summary>What goes into the places of a sentence, by name.</summary>
internal static class Pieces
{
    public static IReadOnlyDictionary<string, Html> Of(string name, string text) => Of(name, Html.Of($"{text}"));

    public static IReadOnlyDictionary<string, Html> Of(string name, Html piece) => new Dictionary<string, Html> { [name] = piece };

    public static IReadOnlyDictionary<string, Html> Of(string name, Html piece, string otherName, string otherText) =>
        Of(name, piece, otherName, Html.Of($"{otherText}"));

    public static IReadOnlyDictionary<string, Html> Of(string name, Html piece, string otherName, Html otherPiece) =>
        new Dictionary<string, Html> { [name] = piece, [otherName] = otherPiece };
}
