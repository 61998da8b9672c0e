using System.Buffers;

namespace CallFollowUp.Domain.Assessment;

/// <summary>A place in a transcript as people quote it: the sentence it stands in.</summary>
internal static class Quotation
{
    /// <value>400 characters to either side: what has no full stop is no sentence.</value>
    private const int Reach = 400;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?\n");

    /// <param name="start">Offset of the place, inclusive; anything outside the text is taken as its nearest end.</param>
    /// <param name="end">Offset of the place, exclusive.</param>
    public static ReadOnlySpan<char> Around(string text, int start, int end)
    {
        start = Math.Clamp(start, 0, text.Length);
        end = Math.Clamp(end, start, text.Length);
        var (first, last) = (Math.Max(0, start - Reach), Math.Min(text.Length, end + Reach));
        var from = first + text.AsSpan(first, start - first).LastIndexOfAny(SentenceEnds) + 1;
        var at = Math.Max(end - 1, start);
        var to = text.AsSpan(at, last - at).IndexOfAny(SentenceEnds) is >= 0 and var stop ? at + stop + 1 : last;
        return text.AsSpan()[Whole(text, from)..Whole(text, to)].Trim();
    }

    /// <summary>Not between the halves of a character.</summary>
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
