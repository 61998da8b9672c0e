namespace CallFollowUp.Infra.Emails;

/// <summary>One <c>{{...}}</c> of a template.</summary>
/// <param name="Expression">What stands between the braces, without the white-space marks <c>~</c>.</param>
/// <param name="LineOffset">Lines before it in the text.</param>
/// <param name="Broken">What is wrong with the braces themselves; null where nothing is.</param>
internal sealed record TemplateTag(string Expression, int LineOffset, bool IsComment = false, string? Broken = null)
{
    public static IEnumerable<TemplateTag> All(string text)
    {
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf("{{", position, StringComparison.Ordinal);
            var strayEnd = open < 0 ? text.Length : open;
            if (text.IndexOf("}}", position, strayEnd - position, StringComparison.Ordinal) is var stray and >= 0)
                yield return new TemplateTag("", LinesBefore(text, stray), Broken: "'}}' without '{{'");
            if (open < 0)
                yield break;

            var line = LinesBefore(text, open);
            var (ending, isComment) = Ending(text, open);
            var close = text.IndexOf(ending, open + 2, StringComparison.Ordinal);
            var next = text.IndexOf("{{", open + 2, StringComparison.Ordinal);
            if (close < 0 || (!isComment && next >= 0 && next < close && text[open + 2] != '{'))
            {
                yield return new TemplateTag("", line, Broken: "'{{' without '}}'");
                position = next < 0 ? text.Length : next;
                continue;
            }

            yield return new TemplateTag(text[(open + 2)..close].Trim('~', ' ', '\t', '\n'), line, isComment);
            position = close + ending.Length;
            if (position < text.Length && text[position] == '}')
                position++;
        }
    }

    private static (string Ending, bool IsComment) Ending(string text, int open)
    {
        var inner = text.AsSpan(open + 2);
        if (inner.StartsWith("!--") || inner.StartsWith("~!--"))
            return ("--}}", true);
        return ("}}", inner.StartsWith("!") || inner.StartsWith("~!"));
    }

    private static int LinesBefore(string text, int position) => text.AsSpan(0, position).Count('\n');
}
