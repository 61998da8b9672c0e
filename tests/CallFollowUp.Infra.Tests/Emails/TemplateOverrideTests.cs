using CallFollowUp.Domain.Emails;
using CallFollowUp.Infra.Emails;

namespace CallFollowUp.Infra.Tests.Emails;

public class TemplateOverrideTests
{
    private const string OwnWords = """
        --- subject
        About {{subject}}
        --- preheader
        From {{companyName}}
        --- title
        Hello
        --- body
        First paragraph,
        on two lines.

        {{#if agentFirstName}}

        [note] {{agentFirstName}} says hello,\
        and so do we.

        {{/if}}
        [button solved] Done
        [button not-solved] Not done
        """;

    [Fact]
    public void Operations_own_words_replace_the_built_in_ones_without_a_rebuild()
    {
        using var folder = new TemplateFolder().With("confirm/en.hbs", OwnWords);
        var mail = folder.Load().Render(Mails.Facts(EmailKind.Confirm, "en"));

        Assert.Equal("About Invoice 8841", mail.Subject);
        Assert.StartsWith(
            "Hello\n\nFirst paragraph, on two lines.\n\n  Sam says hello,\n  and so do we.\n\nDone\nhttps://care.example/r/solved-token?a=1&b=2\n\nNot done\n",
            mail.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_operations_did_not_write_stay_the_built_in_ones()
    {
        using var folder = new TemplateFolder().With("confirm/en.hbs", OwnWords);
        Assert.Equal(Mails.Full(EmailKind.Ask, "en").Subject, folder.Load().Render(Mails.Facts(EmailKind.Ask, "en")).Subject);
    }

    [Fact]
    public void A_language_of_ones_own_needs_only_its_files_and_its_name()
    {
        using var folder = new TemplateFolder();
        foreach (var kind in Enum.GetValues<EmailKind>())
            folder.With($"{kind.WireName()}/it.hbs", OwnWords);
        folder.With("shared/it.hbs", string.Concat(((string[])["greeting", "sorry", "promise", "offer", "signature", "footer"]).Select(s => $"--- {s}\nCiao\n")));
        var options = new EmailOptions { CompanyName = "N", FromAddress = "care@northwind.example", Languages = ["en", "it"] };

        var templates = new HandlebarsEmailTemplates(EmailTemplateSet.Load(folder.Options, options));
        Assert.Equal("it", templates.Render(Mails.Facts(EmailKind.Ask, "it-IT", options: options)).Language);
    }

    [Fact]
    public void A_layout_of_ones_own_is_used()
    {
        using var folder = new TemplateFolder().With("layout.txt.hbs", "{{title}}!");
        Assert.Equal("Is it really solved?!\n", folder.Load().Render(Mails.Facts(EmailKind.Confirm, "en")).Text);
    }
}
