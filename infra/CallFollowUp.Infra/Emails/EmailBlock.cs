using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Infra.Emails;

/// <summary>A paragraph, a note or a button of a written mail, in plain words, before it becomes HTML or text.</summary>
/// <param name="Text">The words; a line break is one that the template asked for.</param>
/// <param name="Target">Where a button or link leads.</param>
/// <param name="IsPrimary">The button that stands first.</param>
internal sealed record EmailBlock(EmailBlockKind Kind, string Text, string? Target = null, bool IsPrimary = false)
{
    /// <summary>Cuts what Handlebars wrote into its blocks. Buttons whose link is absent are left out, and so are empty blocks.</summary>
    public static IReadOnlyList<EmailBlock> Split(string written, EmailFacts facts) =>
        [.. written.Split(BlockMarks.BlockEnd).Select(block => Of(block, facts)).OfType<EmailBlock>()];

    /// <summary>All words on one line.</summary>
    public static string OneLine(string written) =>
        string.Join(' ', written.Split((char[])[' ', '\n', '\t', BlockMarks.BlockEnd, BlockMarks.LineBreak], StringSplitOptions.RemoveEmptyEntries));

    private static EmailBlock? Of(string written, EmailFacts facts)
    {
        var text = string.Join('\n', written.Split(BlockMarks.LineBreak).Select(OneLine)).Trim();
        if (text.Length == 0 || text[0] != BlockMarks.Open)
            return text.Length == 0 ? null : new EmailBlock(EmailBlockKind.Paragraph, text);

        var close = text.IndexOf(BlockMarks.Close, StringComparison.Ordinal);
        var words = text[(close + 1)..].TrimStart();
        return text[1..close] switch
        {
            _ when words.Length == 0 => null,
            BlockMarks.Note => new EmailBlock(EmailBlockKind.Note, words),
            BlockMarks.SolvedButton => Linked(EmailBlockKind.Button, words, facts.SolvedLink, isPrimary: true),
            BlockMarks.NotSolvedButton => Linked(EmailBlockKind.Button, words, facts.NotSolvedLink),
            BlockMarks.StopLink => Linked(EmailBlockKind.Link, words, facts.StopLink),
            var mark => throw new InvalidOperationException($"A block mark '{mark}' that nobody knows."),
        };
    }

    private static EmailBlock? Linked(EmailBlockKind kind, string words, string? target, bool isPrimary = false) =>
        target is null ? null : new EmailBlock(kind, words, target, isPrimary);
}
