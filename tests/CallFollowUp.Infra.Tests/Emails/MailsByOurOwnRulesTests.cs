using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Infra.Tests.Emails;

/// <summary>Our own mails obey what we ask of agents: the assessor reads each one as what an agent says after the customer has told their trouble.</summary>
public class MailsByOurOwnRulesTests
{
    private const string Footer = "\n--\n";

    private static readonly TranscriptAssessor Assessor = new(AssessorModel.Default, DispositionMap.Default);

    private static readonly Practice[] NeverMissed =
        [Practice.NoBut, Practice.PositiveLanguage, Practice.NotDefensive, Practice.StayedCalm, Practice.UnhurriedClose];

    private static readonly Dictionary<string, string> Troubles = new()
    {
        ["en"] = "There is a mistake on my invoice 8841, I was charged twice.",
        ["de"] = "Auf meiner Rechnung 8841 ist ein Fehler, mir wurde doppelt abgebucht.",
        ["es"] = "Hay un error en mi factura 8841, me han cobrado dos veces.",
        ["fr"] = "Il y a une erreur sur ma facture 8841, on m'a débité deux fois.",
    };

    public static TheoryData<EmailKind, string, bool> All => Mails.EveryKindAndLanguage();

    [Theory, MemberData(nameof(All))]
    public void Every_mail_apologises_thanks_and_offers_more_without_a_but_and_without_a_rush(EmailKind kind, string language, bool solved)
    {
        foreach (var mail in new[] { Mails.Full(kind, language, solved), Mails.Bare(kind, language, solved) })
        {
            var read = Assessor.Assess(AsCall(mail, language));
            Assert.True(read.Apology, $"no apology in:\n{mail.Text}");
            Assert.True(read.Thanked, $"no thank-you in:\n{mail.Text}");
            Assert.True(read.OfferedMoreHelp, $"no offer of more in:\n{mail.Text}");
            Assert.All(NeverMissed, practice => Assert.NotEqual(PracticeState.Missed, read.Practices[practice]));
        }
    }

    [Fact]
    public void The_rules_can_fail() =>
        Assert.Equal(PracticeState.Missed, Assessor.Assess(AsCall("We are sorry for the double charge, but you should have told us earlier.", "en")).Practices[Practice.NoBut]);

    private static ClosedCall AsCall(EmailDraft mail, string language)
    {
        var end = mail.Text.IndexOf(Footer, StringComparison.Ordinal);
        return AsCall(end < 0 ? mail.Text : mail.Text[..end], language);
    }

    /// <summary>A button is no statement of ours: its label is the customer's answer.</summary>
    private static ClosedCall AsCall(string words, string language) => Mails.BareCall with
    {
        Language = language,
        Transcript =
        [
            new Turn(Speaker.Customer, Troubles[language]),
            .. words.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                .Where(paragraph => !paragraph.Contains("https://", StringComparison.Ordinal))
                .Select(paragraph => new Turn(Speaker.Agent, paragraph.Replace('\n', ' '))),
        ],
    };
}
