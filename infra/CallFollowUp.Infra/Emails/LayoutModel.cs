namespace CallFollowUp.Infra.Emails;

/// <summary>What the two layouts are given: the same words for both.</summary>
internal static class LayoutModel
{
    private const string NoteIndent = "  ";

    public static readonly IReadOnlySet<string> Names = new HashSet<string>
    {
        "language", "subject", "preheader", "title", "companyName", "blocks", "footer",
        "isParagraph", "isNote", "isButtons", "isLink", "lines", "text", "buttons", "label", "target", "isPrimary",
    };

    public static Dictionary<string, object?> Of(WrittenWords words) => new()
    {
        ["language"] = words.Language,
        ["subject"] = words.Subject,
        ["preheader"] = words.Preheader,
        ["title"] = words.Title,
        ["companyName"] = words.CompanyName,
        ["blocks"] = Grouped(words.Body),
        ["footer"] = Grouped(words.Footer),
    };

    /// <summary>Buttons that follow each other stand side by side, so they are one block.</summary>
    private static List<Dictionary<string, object?>> Grouped(IReadOnlyList<EmailBlock> blocks)
    {
        var grouped = new List<Dictionary<string, object?>>();
        var buttons = new List<Dictionary<string, object?>>();
        foreach (var block in blocks)
        {
            if (block.Kind != EmailBlockKind.Button)
                buttons = [];
            else if (buttons.Count == 0)
                grouped.Add(new() { ["isButtons"] = true, ["buttons"] = buttons });

            if (block.Kind == EmailBlockKind.Button)
                buttons.Add(Block(block));
            else
                grouped.Add(Block(block));
        }

        return grouped;
    }

    private static Dictionary<string, object?> Block(EmailBlock block) => new()
    {
        ["isParagraph"] = block.Kind == EmailBlockKind.Paragraph,
        ["isNote"] = block.Kind == EmailBlockKind.Note,
        ["isLink"] = block.Kind == EmailBlockKind.Link,
        ["isPrimary"] = block.IsPrimary,
        ["lines"] = block.Text.Split('\n'),
        ["text"] = PlainTextWrap.Wrap(block.Text, block.Kind == EmailBlockKind.Note ? NoteIndent : ""),
        ["label"] = block.Text.Replace('\n', ' '),
        ["target"] = block.Target,
    };
}
