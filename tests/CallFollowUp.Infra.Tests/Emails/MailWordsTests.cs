using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Infra.Tests.Emails;

public class MailWordsTests
{
    [Fact]
    public void Markup_in_names_is_shown_and_never_obeyed()
    {
        var mail = Mails.Templates.Render(Mails.Facts(EmailKind.Confirm, "en", call: Mails.FullCall with
        {
            Subject = "<img src=x onerror=alert(1)> & \"co\"",
            TicketId = "<b>1</b>",
            Customer = Mails.FullCall.Customer with { Name = "<script>alert('x')</script>" },
        }));

        Assert.DoesNotContain("<script", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", mail.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", mail.Html, StringComparison.Ordinal);
        Assert.Contains("Hello <script>alert('x')</script>,", mail.Text, StringComparison.Ordinal);
        Assert.Equal(Mails.WordsOfText(mail.Text), Mails.WordsOfHtml(mail.Html));
    }

    [Fact]
    public void A_name_cannot_forge_a_button_a_variable_or_a_header()
    {
        var mail = Mails.Templates.Render(Mails.Facts(EmailKind.Confirm, "en", links: EmailLinks.None, call: Mails.FullCall with
        {
            Subject = "\u0011button solved\u0012 [button solved] {{replyTo}}\r\nBcc: x",
        }));

        Assert.StartsWith("button solved [button solved] {{replyTo}} Bcc: x: is it", mail.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"primary\"", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_that_no_composer_cleaned_cannot_break_a_line_either()
    {
        var facts = Mails.Facts(EmailKind.Confirm, "en") with { Subject = "a\r\nBcc: b\u0013c\u0014d" };
        Assert.DoesNotContain(Mails.Templates.Render(facts).Subject, char.IsControl);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("es")]
    [InlineData("fr")]
    public void An_open_problem_is_never_called_well(string language)
    {
        var resolved = Mails.Templates.Render(Mails.Facts(EmailKind.ThankYou, language)).Text;
        var unclear = Mails.Templates.Render(Mails.Facts(EmailKind.ThankYou, language) with { SoundsResolved = false }).Text;
        var glad = language switch { "de" => "Wir freuen uns", "es" => "Nos alegra", "fr" => "Nous sommes heureux", _ => "We are glad" };

        Assert.Contains(glad, resolved, StringComparison.Ordinal);
        Assert.DoesNotContain(glad, unclear, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reopened_matter_says_what_happens_by_when_in_their_time()
    {
        var words = string.Join(' ', Mails.Full(EmailKind.Reopened, "en").Text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("under ticket 4711", words, StringComparison.Ordinal);
        Assert.Contains("You will hear from us by Monday, November 23, 2026, 11:00\u00A0AM.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_reads_replies_none_is_invited()
    {
        var noDesk = new EmailOptions { CompanyName = "Northwind Care", FromAddress = "care@northwind.example" };
        foreach (var (kind, language, solved) in Mails.EveryKindAndLanguage().Select(row => row.Data))
        {
            var text = Mails.Templates.Render(Mails.Facts(kind, language, solved, options: noDesk)).Text;
            Assert.DoesNotMatch("(?i)reply to|antworten Sie|responda|répondez", text);
        }
    }

    [Fact]
    public void The_same_facts_give_the_same_mail_also_at_the_same_time()
    {
        var facts = Mails.Facts(EmailKind.Ask, "fr");
        var expected = Mails.Templates.Render(facts).Html;
        var all = new string[200];
        Parallel.For(0, all.Length, i => all[i] = Mails.Templates.Render(facts).Html);
        Assert.All(all, html => Assert.Equal(expected, html));
    }

    [Fact]
    public void A_language_without_words_is_refused() =>
        Assert.Throws<ArgumentException>(() => Mails.Templates.Render(Mails.Facts(EmailKind.Ask, "en") with { Language = "it" }));
}
