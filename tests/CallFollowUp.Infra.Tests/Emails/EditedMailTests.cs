using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Infra.Tests.Emails;

/// <summary>A mail in an operator's words is still our mail.</summary>
public sealed class EditedMailTests
{
    private static readonly EmailWording Edited = new("About <your> invoice", "Hello Dana,\n\nsorry & thank you.\nWe are on it.\n\nYour care team");

    public static TheoryData<EmailKind, string, bool> All => Mails.EveryKindAndLanguage();

    [Theory, MemberData(nameof(All))]
    public void It_says_what_the_person_wrote_and_keeps_links_footer_and_the_way_to_stop(EmailKind kind, string language, bool solved)
    {
        var facts = Mails.Facts(kind, language, solved);
        var (plain, mail) = (Mails.Templates.Render(facts), Mails.Templates.Render(facts, Edited));

        Assert.Equal(Edited.Subject, mail.Subject);
        Assert.Contains("sorry & thank you.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("sorry &amp; thank you.", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<your>", mail.Html, StringComparison.Ordinal);
        Assert.Equal(plain.Headers, mail.Headers);
        foreach (var link in new[] { facts.SolvedLink, facts.NotSolvedLink, facts.StopLink }.OfType<string>())
            Assert.Equal(plain.Text.Contains(link, StringComparison.Ordinal), mail.Text.Contains(link, StringComparison.Ordinal));
        Assert.Equal(Mails.WordsOfText(mail.Text), Mails.WordsOfHtml(mail.Html));
    }

    [Fact]
    public void Its_buttons_stay_before_the_last_words()
    {
        var mail = Mails.Templates.Render(Mails.Facts(EmailKind.Confirm, "en"), Edited);

        var button = mail.Text.IndexOf("https://care.example/r/solved-token", StringComparison.Ordinal);
        Assert.InRange(button, mail.Text.IndexOf("Hello Dana", StringComparison.Ordinal), mail.Text.IndexOf("Your care team", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(All))]
    public void What_a_person_may_change_is_the_mail_without_buttons_and_footer(EmailKind kind, string language, bool solved)
    {
        var facts = Mails.Facts(kind, language, solved);

        var wording = Mails.Templates.WordingOf(facts);

        Assert.Equal(Mails.Templates.Render(facts).Subject, wording.Subject);
        Assert.DoesNotContain("https://", wording.Text, StringComparison.Ordinal);
        Assert.Contains("Dana Reyes", wording.Text, StringComparison.Ordinal);
    }
}
