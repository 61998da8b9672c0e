using System.Collections.Concurrent;
using System.Globalization;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Ports;
using HandlebarsDotNet;

namespace CallFollowUp.Infra.Emails;

/// <summary>Writes mails from Handlebars files: the words once per kind and language, the two layouts around them.</summary>
/// <remarks>
/// Words become plain text first; only the HTML layout makes HTML of it, and it encodes everything it is given. So both twins say the same, and nothing
/// a customer or a template says can become markup.
/// </remarks>
public sealed class HandlebarsEmailTemplates : IEmailTemplates
{
    private readonly EmailTemplateSet set;
    private readonly ConcurrentDictionary<(EmailKind, string), Lazy<WordsWriter>> writers = new();
    private readonly Lazy<HandlebarsTemplate<object, object>> html;
    private readonly Lazy<HandlebarsTemplate<object, object>> text;

    /// <summary>Compiles each template when it is first needed: a host that starts for one call need not compile all of them.</summary>
    public HandlebarsEmailTemplates(EmailTemplateSet set)
    {
        this.set = set;
        html = new(() => CompileLayout(EmailTemplateSet.HtmlLayout, encoded: true));
        text = new(() => CompileLayout(EmailTemplateSet.TextLayout, encoded: false));
    }

    /// <inheritdoc/>
    public EmailDraft Render(EmailFacts facts, EmailWording? wording = null)
    {
        var words = WordsOf(facts);
        if (wording is not null)
            words = words.With(wording);
        var model = LayoutModel.Of(words);
        return new EmailDraft(
            facts.Kind,
            facts.Language,
            facts.ToAddress,
            facts.ToName,
            words.Subject,
            words.Preheader,
            Tidy(text.Value(model)),
            html.Value(model),
            EmailHeaders.Of(facts));
    }

    /// <inheritdoc/>
    public EmailWording WordingOf(EmailFacts facts) => WordsOf(facts).Wording();

    private WrittenWords WordsOf(EmailFacts facts) => set.Languages.Contains(facts.Language)
        ? writers.GetOrAdd((facts.Kind, facts.Language), Writer).Value.Write(facts)
        : throw new ArgumentException($"No mail is written in '{facts.Language}'; there are {string.Join(", ", set.Languages)}.", nameof(facts));

    private Lazy<WordsWriter> Writer((EmailKind Kind, string Language) key) =>
        new(() => WordsWriter.Compile(set.Words(key.Kind, key.Language), set.Shared(key.Language), key.Language));

    private HandlebarsTemplate<object, object> CompileLayout(string name, bool encoded)
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = !encoded, FormatProvider = CultureInfo.InvariantCulture });
        try
        {
            return handlebars.Compile(set.Layout(name));
        }
        catch (HandlebarsException e)
        {
            throw new EmailTemplateException([new EmailTemplateProblem(name, 1, e.Message)], e);
        }
    }

    /// <summary>At most one blank line in a row, no blanks at line ends, one line break at the end.</summary>
    private static string Tidy(string written)
    {
        var lines = written.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        var tidy = lines.Where((line, i) => line.Length > 0 || (i > 0 && lines[i - 1].Length > 0));
        return string.Join('\n', tidy).Trim('\n') + "\n";
    }
}
