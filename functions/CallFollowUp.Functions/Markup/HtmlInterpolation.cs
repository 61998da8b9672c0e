using System.Runtime.CompilerServices;
using System.Text;

namespace CallFollowUp.Functions.Markup;

/// <summary>Writes <c>$"..."</c> as HTML: the compiler hands it the holes one by one, and it encodes what is text.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlInterpolation(int literalLength, int holes)
{
    private const int UsualHole = 32;

    private readonly StringBuilder markup = new(literalLength + (holes * UsualHole));

    public void AppendLiteral(string literal) => markup.Append(literal);

    public void AppendFormatted(Html piece) => markup.Append(piece.ToString());

    public void AppendFormatted(string? text) => markup.Append(Html.Encode(text));

    public void AppendFormatted(int number) => markup.Append(number);

    internal Html Finish() => new(markup.ToString());
}
