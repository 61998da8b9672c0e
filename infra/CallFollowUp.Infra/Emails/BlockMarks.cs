using System.Text.RegularExpressions;

namespace CallFollowUp.Infra.Emails;

/// <summary>What shapes the blocks of a words file: marks such as <c>[note]</c>, blank lines, and the backslash that keeps a line's end.</summary>
/// <remarks>
/// They become control characters before any fact is put in. Facts hold none, so that no customer can name a subject '[button solved]' and get one.
/// </remarks>
internal static partial class BlockMarks
{
    public const string Note = "note";
    public const string SolvedButton = "button solved";
    public const string NotSolvedButton = "button not-solved";
    public const string StopLink = "link stop";

    public const char Open = '\u0011';
    public const char Close = '\u0012';
    public const char BlockEnd = '\u0014';
    public const char LineBreak = '\u0015';

    public static readonly IReadOnlyList<string> Known = [Note, SolvedButton, NotSolvedButton, StopLink];

    /// <summary>Keeps the lines as they are, so that a line of the result is the same line of the source.</summary>
    public static string Encode(string source)
    {
        var marked = Mark().Replace(source, $"{BlockEnd}{Open}${{mark}}{Close}");
        var broken = LineEndKept().Replace(marked, LineBreak.ToString());
        return BlankLine().Replace(broken, BlockEnd.ToString());
    }

    [GeneratedRegex(@"^[ \t]*\[(?<mark>note|button solved|button not-solved|link stop)\]", RegexOptions.Multiline)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\\[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex LineEndKept();

    [GeneratedRegex(@"^[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex BlankLine();
}
