using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Infra.Emails;

/// <summary>A mail's words with its facts in them, not yet in any medium.</summary>
internal sealed record WrittenWords(
    string Language,
    string CompanyName,
    string Subject,
    string Preheader,
    string Title,
    IReadOnlyList<EmailBlock> Body,
    IReadOnlyList<EmailBlock> Footer)
{
    /// <summary>The part that a person may change: all but buttons, links and footer.</summary>
    public EmailWording Wording() => new(Subject, string.Join("\n\n", Body.Where(IsWords).Select(b => b.Text)));

    /// <summary>The same mail in a person's words. Its buttons stay where they were: before as many last paragraphs as before.</summary>
    public WrittenWords With(EmailWording wording)
    {
        var paragraphs = Paragraphs(wording.Text);
        var buttons = Body.Where(b => !IsWords(b)).ToList();
        var after = Body.Reverse().TakeWhile(IsWords).Count();
        var before = Math.Max(paragraphs.Count - after, Math.Min(1, paragraphs.Count));
        return this with
        {
            Subject = wording.Subject,
            Title = wording.Subject,
            Preheader = wording.Preheader,
            Body = buttons is [] ? paragraphs : [.. paragraphs.Take(before), .. buttons, .. paragraphs.Skip(before)],
        };
    }

    private static bool IsWords(EmailBlock block) => block.Kind is EmailBlockKind.Paragraph or EmailBlockKind.Note;

    private static List<EmailBlock> Paragraphs(string text) =>
    [
        .. text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(p => new EmailBlock(EmailBlockKind.Paragraph, p)),
    ];
}
