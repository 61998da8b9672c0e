using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Infra.Emails;

/// <summary>All template files, read and checked as a whole: either every mail can be written, or every reason why not is known.</summary>
public sealed class EmailTemplateSet
{
    internal const string HtmlLayout = "layout.html.hbs";
    internal const string TextLayout = "layout.txt.hbs";

    internal static readonly string[] WordsSections = ["subject", "preheader", "title", "body"];
    internal static readonly string[] SharedSections = ["greeting", "sorry", "promise", "offer", "signature", "footer"];

    private readonly TemplateFiles files;
    private readonly List<EmailTemplateProblem> problems = [];
    private readonly Dictionary<(EmailKind, string), WordsFile> words = [];
    private readonly Dictionary<string, WordsFile> shared = [];
    private readonly Dictionary<string, string> layouts = [];

    private EmailTemplateSet(EmailTemplateOptions options, IReadOnlyList<string> languages)
    {
        files = new TemplateFiles(string.IsNullOrWhiteSpace(options.Folder) ? null : Path.GetFullPath(options.Folder));
        Languages = languages;
    }

    public IReadOnlyList<string> Languages { get; }

    /// <exception cref="EmailTemplateException">A file is missing or wrong: all of them are named.</exception>
    public static EmailTemplateSet Load(EmailTemplateOptions options, EmailOptions emails)
    {
        var set = new EmailTemplateSet(options, EmailLanguage.Of(emails));
        set.ReadLayouts();
        set.ReadWords();
        set.RefuseStrangers(options.Folder);
        return set.problems.Count == 0 ? set : throw new EmailTemplateException(set.problems);
    }

    internal WordsFile Words(EmailKind kind, string language) => words[(kind, language)];

    internal WordsFile Shared(string language) => shared[language];

    internal string Layout(string name) => layouts[name];

    private void ReadLayouts()
    {
        var syntax = new TemplateSyntax(LayoutModel.Names, new HashSet<string>());
        foreach (var name in (string[])[HtmlLayout, TextLayout])
        {
            if (Existing(name) is not { } path)
                continue;
            layouts[name] = File.ReadAllText(path);
            syntax.Check(path, 1, layouts[name], problems);
        }
    }

    private void ReadWords()
    {
        var inShared = new TemplateSyntax(EmailVariables.Names, new HashSet<string>());
        var inWords = new TemplateSyntax(EmailVariables.Names, SharedSections.ToHashSet());
        foreach (var language in Languages)
        {
            if (Read($"shared/{language}.hbs", SharedSections, inShared) is { } sharedFile)
                shared[language] = sharedFile;
            foreach (var kind in Enum.GetValues<EmailKind>())
            {
                if (Read(FileName(kind, language), WordsSections, inWords) is { } file)
                    words[(kind, language)] = file;
            }
        }
    }

    private WordsFile? Read(string name, string[] sections, TemplateSyntax syntax)
    {
        if (Existing(name) is not { } path)
            return null;
        var file = WordsFile.Read(path, sections, problems);
        foreach (var section in file.Sections)
            syntax.Check(path, section.FirstLine, section.Text, problems);
        return file;
    }

    private string? Existing(string name)
    {
        var path = files.Find(name);
        if (path is null)
            problems.Add(new EmailTemplateProblem(files.Expected(name), 1, "missing file: every kind of mail is written in every language of Emails:Languages"));
        return path;
    }

    /// <summary>A misspelt name in operations' folder would otherwise be ignored in silence.</summary>
    private void RefuseStrangers(string? folder)
    {
        var known = Languages.SelectMany(language => Enum.GetValues<EmailKind>().Select(kind => FileName(kind, language)).Append($"shared/{language}.hbs"))
            .Concat([HtmlLayout, TextLayout])
            .ToHashSet();
        try
        {
            foreach (var name in files.OverrideNames().Where(name => !known.Contains(name)))
                problems.Add(new EmailTemplateProblem(files.Expected(name), 1, "no template has this name; kind/language.hbs, with a language of Emails:Languages, is wanted"));
        }
        catch (DirectoryNotFoundException)
        {
            problems.Add(new EmailTemplateProblem(folder!, 1, "Emails:Templates:Folder names a folder that is not there"));
        }
    }

    private static string FileName(EmailKind kind, string language) => $"{kind.WireName()}/{language}.hbs";
}
