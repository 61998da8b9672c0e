using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CallFollowUp.Functions.Markup;

/// <summary>A piece of HTML. There is no way to make one from text but by encoding it.</summary>
internal readonly struct Html
{
    // Letters stay letters in every script; what means something in HTML never stays.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string? markup;

    internal Html(string markup) => this.markup = markup;

    public static Html None => default;

    /// <summary>The literal parts are markup; whatever stands in braces is encoded, unless it is <see cref="Html"/> itself.</summary>
    public static Html Of(HtmlInterpolation markup) => markup.Finish();

    /// <summary>The text of a sentence, encoded, with pieces of HTML in the places it names: <c>{date}</c>.</summary>
    /// <exception cref="KeyNotFoundException">The sentence names a piece that it is not given.</exception>
    public static Html Sentence(string text, IReadOnlyDictionary<string, Html> pieces)
    {
        var sentence = new StringBuilder();
        var rest = text.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open)
        {
            // One pass: what a piece holds is never taken for a place.
            var length = rest[open..].IndexOf('}');
            sentence.Append(Encode(rest[..open].ToString())).Append(pieces[rest[(open + 1)..(open + length)].ToString()]);
            rest = rest[(open + length + 1)..];
        }

        return new Html(sentence.Append(Encode(rest.ToString())).ToString());
    }

    /// <summary>Words that came from outside: their own writing direction, whatever surrounds them.</summary>
    public static Html Foreign(string text) => Of($"<bdi>{text}</bdi>");

    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces));

    public override string ToString() => markup ?? "";

    internal static string Encode(string? text) => Encoder.Encode(text ?? "");
}
