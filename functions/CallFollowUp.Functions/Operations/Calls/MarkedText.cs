using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Functions.Markup;

namespace CallFollowUp.Functions.Operations.Calls;

/// <summary>What somebody said, with the evidence marked in place and what identifies people taken out.</summary>
internal static class MarkedText
{
    /// <param name="evidence">The evidence of this turn; offsets beyond the text, from a changed record for instance, are cut.</param>
    public static Html Of(string text, IEnumerable<Evidence> evidence, Discretion discretion)
    {
        var redacted = discretion.In(text);
        var pieces = new List<Html>();
        var at = 0;
        foreach (var mark in Marks(evidence, text.Length))
        {
            pieces.Add(Plain(text, at, mark.Start, redacted));
            pieces.Add(Html.Of($"<mark>{Plain(text, mark.Start, mark.End, redacted)}</mark><span class=\"cue\">{string.Join(", ", mark.Cues)}</span>"));
            at = mark.End;
        }

        pieces.Add(Plain(text, at, text.Length, redacted));
        return Html.Join(pieces);
    }

    /// <summary>Marks that overlap are one, with all their cues.</summary>
    private static List<Mark> Marks(IEnumerable<Evidence> evidence, int length)
    {
        var marks = new List<Mark>();
        foreach (var e in evidence.Where(e => e.Start >= 0 && e.Start < e.End && e.Start < length).OrderBy(e => e.Start))
        {
            var end = Math.Min(e.End, length);
            if (marks is [.., var last] && e.Start < last.End)
                marks[^1] = new Mark(last.Start, Math.Max(last.End, end), [.. last.Cues.Union([e.Cue])]);
            else
                marks.Add(new Mark(e.Start, end, [e.Cue]));
        }

        return marks;
    }

    /// <summary>A redacted stretch that a mark cuts is shown where it begins, and nothing of it elsewhere.</summary>
    private static Html Plain(string text, int start, int end, IReadOnlyList<RedactedSpan> redacted)
    {
        var pieces = new List<Html>();
        var at = start;
        foreach (var span in redacted.Where(s => s.Start < end && s.End > start))
        {
            if (span.Start >= start)
                pieces.Add(Html.Of($"{text[at..span.Start]}{span.Mark}"));
            at = Math.Min(span.End, end);
        }

        pieces.Add(Html.Of($"{text[at..end]}"));
        return Html.Join(pieces);
    }

    private sealed record Mark(int Start, int End, IReadOnlyList<string> Cues);
}
