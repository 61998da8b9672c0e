using System.Globalization;
using CallFollowUp.Domain.Emails;
using HandlebarsDotNet;

namespace CallFollowUp.Infra.Emails;

/// <summary>The compiled words of one kind in one language.</summary>
internal sealed class WordsWriter
{
    /// <summary>Parts the sections in what Handlebars writes; no fact holds it.</summary>
    private const char SectionEnd = '\u0013';

    private const string Footer = "footer";

    private readonly string language;
    private readonly HandlebarsTemplate<object, object> template;

    private WordsWriter(string language, HandlebarsTemplate<object, object> template)
    {
        this.language = language;
        this.template = template;
    }

    /// <exception cref="EmailTemplateException">Handlebars refuses what our own check let pass.</exception>
    public static WordsWriter Compile(WordsFile words, WordsFile shared, string language)
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true, FormatProvider = CultureInfo.InvariantCulture });
        foreach (var section in shared.Sections)
            Guarded(shared.Path, section.FirstLine, () => handlebars.RegisterTemplate(section.Name, section.Text));

        var sections = EmailTemplateSet.WordsSections.Select(name => words.Section(name)!.Text).Append($"{{{{> {Footer}}}}}");
        var source = string.Join($"\n{SectionEnd}\n", sections);
        HandlebarsTemplate<object, object>? template = null;
        Guarded(words.Path, 1, () => template = handlebars.Compile(source));
        return new WordsWriter(language, template!);
    }

    public WrittenWords Write(EmailFacts facts)
    {
        var written = template(EmailVariables.Of(facts)).Split(SectionEnd);
        return new WrittenWords(
            language,
            facts.CompanyName,
            EmailBlock.OneLine(written[0]),
            EmailBlock.OneLine(written[1]),
            EmailBlock.OneLine(written[2]),
            EmailBlock.Split(written[3], facts),
            EmailBlock.Split(written[4], facts));
    }

    private static void Guarded(string path, int line, Action compile)
    {
        try
        {
            compile();
        }
        catch (HandlebarsException e)
        {
            throw new EmailTemplateException([new EmailTemplateProblem(path, line, e.Message)], e);
        }
    }
}
