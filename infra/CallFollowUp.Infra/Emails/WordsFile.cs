using System.Text.RegularExpressions;

namespace CallFollowUp.Infra.Emails;

/// <summary>
/// A file of words, cut into its sections. A section starts with a line <c>--- name</c>; inside, a blank line ends a block, and a block may begin with
/// <c>[note]</c>, <c>[button solved]</c>, <c>[button not-solved]</c> or <c>[link stop]</c>.
/// </summary>
internal sealed partial class WordsFile
{
    private WordsFile(string path, IReadOnlyList<WordsSection> sections)
    {
        Path = path;
        Sections = sections;
    }

    public string Path { get; }

    public IReadOnlyList<WordsSection> Sections { get; }

    public WordsSection? Section(string name) => Sections.FirstOrDefault(s => s.Name == name);

    /// <summary>Reads a file; what is wrong with its shape is added to <paramref name="problems"/>.</summary>
    public static WordsFile Read(string path, IReadOnlyCollection<string> wanted, List<EmailTemplateProblem> problems)
    {
        var sections = Cut(File.ReadAllText(path), (line, message) => problems.Add(new EmailTemplateProblem(path, line, message)));
        var file = new WordsFile(path, sections);

        foreach (var section in sections.Where(s => !wanted.Contains(s.Name)))
            problems.Add(new EmailTemplateProblem(path, section.FirstLine - 1, $"unknown section '{section.Name}'; known are {string.Join(", ", wanted)}"));
        foreach (var twice in sections.GroupBy(s => s.Name).Where(g => g.Count() > 1))
            problems.Add(new EmailTemplateProblem(path, twice.Last().FirstLine - 1, $"section '{twice.Key}' stands here a second time"));
        foreach (var name in wanted.Where(name => EmailBlock.OneLine(file.Section(name)?.Text ?? "").Length == 0))
            problems.Add(new EmailTemplateProblem(path, file.Section(name)?.FirstLine ?? 1, $"missing section '{name}': a line '--- {name}' and its words"));
        return file;
    }

    private static List<WordsSection> Cut(string text, Action<int, string> problem)
    {
        var sections = new List<WordsSection>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        string? name = null;
        var start = 0;
        for (var i = 0; i <= lines.Length; i++)
        {
            var header = i < lines.Length ? Header().Match(lines[i]) : null;
            if (header is { Success: false })
            {
                CheckMark(lines[i], i + 1, problem);
                continue;
            }

            if (name is not null)
                sections.Add(new WordsSection(name, start + 1, BlockMarks.Encode(string.Join('\n', lines[start..i]))));
            name = header?.Groups["name"].Value;
            start = i + 1;
        }

        return sections;
    }

    private static void CheckMark(string line, int number, Action<int, string> problem)
    {
        if (AnyMark().Match(line) is { Success: true } mark && !BlockMarks.Known.Contains(mark.Groups["mark"].Value))
            problem(number, $"unknown mark '{mark.Value}'; known are {string.Join(", ", BlockMarks.Known.Select(m => $"[{m}]"))}");
    }

    [GeneratedRegex(@"^---\s+(?<name>[a-z-]+)\s*$")]
    private static partial Regex Header();

    [GeneratedRegex(@"^\s*\[(?<mark>[a-z][a-z -]*)\]")]
    private static partial Regex AnyMark();
}
