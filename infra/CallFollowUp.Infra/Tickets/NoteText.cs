using System.Globalization;

namespace CallFollowUp.Infra.Tickets;

/// <summary>The text of a note of ours: bounded, and signed so that people and programs see which step wrote it.</summary>
internal static class NoteText
{
    public const string Removed = "(removed)";

    /// <value>32,000 characters, which other desks take as well.</value>
    public const int MaxLength = 32_000;

    private const string Cut = "\n(cut)";

    /// <param name="signature">The last line, which ends in the key of the step.</param>
    public static string Signed(string text, string signature) =>
        $"{Shortened(text.TrimEnd(), MaxLength - signature.Length - 1)}\n{signature}";

    /// <summary>Cuts between characters as people see them.</summary>
    private static string Shortened(string text, int maxLength)
    {
        if (text.Length <= maxLength)
            return text;
        var end = maxLength - Cut.Length;
        var window = Math.Max(0, end - 256);
        while (window + StringInfo.GetNextTextElementLength(text, window) is var next && next <= end)
            window = next;
        return text[..window] + Cut;
    }
}
