using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Emails;

/// <summary>Writes every mail in every language to a folder, to be looked at in a browser before customers see it.</summary>
public sealed class EmailPreview(EmailOptions options, IEmailTemplates templates)
{
    private readonly EmailComposer composer = new(options);

    /// <summary>Writes <c>index.html</c>, and a <c>.html</c> and a <c>.txt</c> file for each mail; files of an earlier preview are replaced.</summary>
    /// <returns>The path of the index page.</returns>
    public string Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var pages = new List<PreviewPage>();
        foreach (var language in EmailLanguage.Of(options))
        {
            foreach (var sample in PreviewCases.In(language))
            {
                foreach (var (kind, variant, answer) in Variants)
                    pages.Add(Write(folder, sample, kind, variant, answer));
            }
        }

        var index = Path.Combine(folder, "index.html");
        File.WriteAllText(index, PreviewIndex.Of(options.CompanyName, pages));
        return index;
    }

    private static readonly (EmailKind Kind, string Variant, bool? Answer)[] Variants =
        [.. Enum.GetValues<EmailKind>().SelectMany(VariantsOf)];

    private static IEnumerable<(EmailKind, string, bool?)> VariantsOf(EmailKind kind) => kind == EmailKind.FinalNote
        ? [(kind, $"{kind.WireName()}-solved", true), (kind, $"{kind.WireName()}-not-solved", false)]
        : [(kind, kind.WireName(), null)];

    private PreviewPage Write(string folder, PreviewCase sample, EmailKind kind, string variant, bool? answer)
    {
        var isOpen = kind == EmailKind.Reopened || answer == false;
        var situation = new EmailSituation { CustomerSaysSolved = answer, NextStepBy = isOpen && sample.Call.TicketId is not null ? PreviewCases.NextStepBy : null };
        var verdict = kind == EmailKind.Ask ? Resolution.Unclear : isOpen ? Resolution.Unresolved : Resolution.Resolved;
        var facts = composer.Compose(kind, sample.Call, sample.Assessment with { Resolution = verdict }, sample.Links, situation);
        var draft = templates.Render(facts);

        var name = $"{variant}.{draft.Language}.{sample.Name}";
        File.WriteAllText(Path.Combine(folder, name + ".html"), draft.Html);
        File.WriteAllText(Path.Combine(folder, name + ".txt"), draft.Text);
        return new PreviewPage(name, variant, draft.Language, sample.Title, draft.Subject);
    }
}
