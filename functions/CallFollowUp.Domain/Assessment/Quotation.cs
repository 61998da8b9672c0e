namespace CallFollowUp.Domain.Assessment;

/// <summary>A place in a transcript as people quote it: the sentence it stands in.</summary>
internal static class Quotation
{
    private const string SentenceEnds = ".!?\n";

    /// <param name="start">Offset of the place, inclusive; anything outside the text is taken as its nearest end.</param>
    /// <param name="end">Offset of the place, exclusive.</param>
    public static string Around(string text, int start, int end)
    {
        start = Math.Clamp(start, 0, text.Length);
        end = Math.Clamp(end, start, text.Length);
        var from = start == 0 ? 0 : text.LastIndexOfAny(SentenceEnds.ToCharArray(), start - 1) + 1;
        var to = end == text.Length ? -1 : text.IndexOfAny(SentenceEnds.ToCharArray(), Math.Max(end - 1, 0));
        return text[from..(to < 0 ? text.Length : to + 1)].Trim();
    }
}
