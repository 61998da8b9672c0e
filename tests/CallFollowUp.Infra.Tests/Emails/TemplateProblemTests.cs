using CallFollowUp.Domain.Emails;
using CallFollowUp.Infra.Emails;

namespace CallFollowUp.Infra.Tests.Emails;

/// <summary>A slip in a template is found at start, and named with file and line.</summary>
public class TemplateProblemTests
{
    private const string Head = "--- subject\nS\n--- preheader\nP\n--- title\nT\n--- body\n";
    private const int BodyLine = 8;

    [Theory]
    [InlineData("Hello {{custmerName}}", 0, "unknown variable 'custmerName'")]
    [InlineData("one\n\n{{#if subjekt}}x{{/if}}", 2, "unknown variable 'subjekt'")]
    [InlineData("{{#if subject}}x", 0, "'{{#if}}' is never closed")]
    [InlineData("a\n{{#if subject}}\nx\n{{/unless}}", 3, "'{{/unless}}' closes '{{#if}}' of line 9")]
    [InlineData("a\nb {{/if}}", 1, "'{{/if}}' closes nothing")]
    [InlineData("a\nb {{subject", 1, "'{{' without '}}'")]
    [InlineData("{{subject and {{subject}}", 0, "'{{' without '}}'")]
    [InlineData("a\n\nsubject}} b", 2, "'}}' without '{{'")]
    [InlineData("{{else}}", 0, "outside of a block")]
    [InlineData("{{#each subject}}x{{/each}} {{#loop subject}}", 0, "unknown block")]
    [InlineData("{{#if}}x{{/if}}", 0, "wants one variable")]
    [InlineData("{{{subject}}}", 0, "two braces do")]
    [InlineData("{{&subject}}", 0, "two braces do")]
    [InlineData("a\n{{> greting}}", 1, "unknown partial 'greting'")]
    [InlineData("a\n\n[buton solved] Yes", 2, "unknown mark '[buton solved]'")]
    [InlineData("{{formatDate subject}}", 0, "unknown variable 'formatDate subject'")]
    public void A_slip_in_the_words_is_named_with_file_and_line(string body, int line, string message)
    {
        using var folder = new TemplateFolder().With("ask/de.hbs", Head + body);
        var problem = folder.Problems()[0];

        Assert.Equal((folder["ask/de.hbs"], BodyLine + line), (problem.File, problem.Line));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.StartsWith($"{problem.File}({problem.Line}): ", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--- subject\nS\n--- preheader\nP\n--- title\nT\n", 1, "missing section 'body'")]
    [InlineData(Head + "\n\n", BodyLine, "missing section 'body'")]
    [InlineData(Head + "B\n--- bdy\nx", BodyLine + 1, "unknown section 'bdy'")]
    [InlineData(Head + "B\n--- body\nx", BodyLine + 1, "a second time")]
    [InlineData("", 1, "missing section 'subject'")]
    public void A_section_that_is_missing_misspelt_or_double_is_named(string text, int line, string message)
    {
        using var folder = new TemplateFolder().With("ask/de.hbs", text);
        Assert.Contains(folder.Problems(), p => p.File == folder["ask/de.hbs"] && p.Line == line && p.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_language_is_named_for_every_kind()
    {
        using var folder = new TemplateFolder();
        var options = new EmailOptions { Languages = ["en", "it"] };
        var problems = Assert.Throws<EmailTemplateException>(() => EmailTemplateSet.Load(folder.Options, options)).Problems;

        Assert.Contains(problems, p => p.File == folder["final-note/it.hbs"] && p.Message.StartsWith("missing file", StringComparison.Ordinal));
        Assert.Equal(Enum.GetValues<EmailKind>().Length + 1, problems.Count);
    }

    [Fact]
    public void A_file_whose_name_is_misspelt_is_not_ignored()
    {
        using var folder = new TemplateFolder().With("confrim/en.hbs", Head + "B");
        Assert.Equal(folder["confrim/en.hbs"], Assert.Single(folder.Problems()).File);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var options = new EmailTemplateOptions { Folder = "/nowhere/at/all" };
        var problem = Assert.Single(Assert.Throws<EmailTemplateException>(() => EmailTemplateSet.Load(options, Mails.Options)).Problems);
        Assert.Equal("/nowhere/at/all", problem.File);
    }

    [Fact]
    public void A_layout_is_checked_as_well()
    {
        using var folder = new TemplateFolder().With("layout.html.hbs", "<h1>{{title}}</h1>\n{{{text}}}\n{{customerName}}");
        Assert.Equal([2, 3], folder.Problems().Select(p => p.Line));
    }

    [Fact]
    public void All_slips_are_told_at_once()
    {
        using var folder = new TemplateFolder().With("ask/de.hbs", Head + "{{a}} {{b}}").With("ask/fr.hbs", Head + "{{c}}");
        Assert.Equal(3, folder.Problems().Count);
    }
}
