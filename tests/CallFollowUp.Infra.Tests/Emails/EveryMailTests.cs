using System.Text;
using System.Text.RegularExpressions;
using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Infra.Tests.Emails;

/// <summary>What holds for each kind of mail in each language, with everything known and with nothing.</summary>
public partial class EveryMailTests
{
    private const int MaxHtmlBytes = 60_000;
    private const int Columns = 76;

    public static TheoryData<EmailKind, string, bool> All => Mails.EveryKindAndLanguage();

    [Theory, MemberData(nameof(All))]
    public void Nothing_is_left_unresolved_and_no_sentence_limps(EmailKind kind, string language, bool solved)
    {
        foreach (var mail in Both(kind, language, solved))
        {
            var everything = string.Join('\n', mail.Subject, mail.Preheader, mail.Text);
            Assert.DoesNotContain("{{", everything + mail.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("\\", everything, StringComparison.Ordinal);
            Assert.DoesNotMatch(Limp(), everything);
            Assert.DoesNotContain(everything, c => char.IsControl(c) && c != '\n');
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Subject_and_preheader_are_one_line_each_and_say_something(EmailKind kind, string language, bool solved)
    {
        foreach (var mail in Both(kind, language, solved))
        {
            Assert.InRange(mail.Subject.Length, 10, 110);
            Assert.InRange(mail.Preheader.Length, 20, 140);
            Assert.DoesNotContain(mail.Subject + mail.Preheader, char.IsControl);
        }
    }

    [Theory, MemberData(nameof(All))]
    public void The_subject_line_comes_from_the_calls_subject(EmailKind kind, string language, bool solved) =>
        Assert.StartsWith("Invoice 8841", Mails.Full(kind, language, solved).Subject, StringComparison.Ordinal);

    [Theory, MemberData(nameof(All))]
    public void The_text_says_what_the_html_says(EmailKind kind, string language, bool solved)
    {
        foreach (var mail in Both(kind, language, solved))
            Assert.Equal(Mails.WordsOfText(mail.Text), Mails.WordsOfHtml(mail.Html));
    }

    [Theory, MemberData(nameof(All))]
    public void The_text_is_wrapped_and_its_links_stay_whole(EmailKind kind, string language, bool solved)
    {
        var mail = Mails.Full(kind, language, solved);
        Assert.All(mail.Text.Split('\n'), line => Assert.True(line.Length <= Columns || line.StartsWith("https://", StringComparison.Ordinal), line));
        Assert.Contains("\nhttps://care.example/r/stop-token\n", mail.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public void The_html_is_small_calls_home_to_nobody_and_is_ready_for_the_dark(EmailKind kind, string language, bool solved)
    {
        var html = Mails.Full(kind, language, solved).Html;
        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, MaxHtmlBytes);
        Assert.Contains($"<html lang=\"{language}\"", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"color-scheme\" content=\"light dark\">", html, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(FetchesSomething(), html);
        Assert.DoesNotMatch(DataTable(), html);
    }

    [Theory, MemberData(nameof(All))]
    public void No_mail_says_but_or_however_or_what_cannot_be_done(EmailKind kind, string language, bool solved)
    {
        foreach (var mail in Both(kind, language, solved))
            Assert.DoesNotMatch(Unwanted(language), string.Join('\n', mail.Subject, mail.Preheader, mail.Text));
    }

    [Theory, MemberData(nameof(All))]
    public void Every_mail_apologises_thanks_and_offers_more(EmailKind kind, string language, bool solved)
    {
        var (sorry, thanks, more) = language switch
        {
            "de" => ("tut uns leid|tun uns leid", "[Vv]ielen Dank|Danke", "sonst noch etwas für Sie tun"),
            "es" => ("[Ll]amentamos", "[Gg]racias", "algo más por usted"),
            "fr" => ("sommes désolés", "[Mm]erci", "autre chose pour vous"),
            _ => ("are sorry", "[Tt]hank you", "anything else we can do for you"),
        };
        foreach (var mail in Both(kind, language, solved))
        {
            var words = string.Join(' ', mail.Text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
            Assert.Matches(sorry, words);
            Assert.Matches(thanks, words);
            Assert.Contains(more, words, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(All))]
    public void A_mail_that_can_be_stopped_says_so_in_its_headers(EmailKind kind, string language, bool solved)
    {
        var headers = Mails.Full(kind, language, solved).Headers;
        Assert.Equal("<https://care.example/r/stop-token>", headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", headers["List-Unsubscribe-Post"]);
        Assert.DoesNotContain("List-Unsubscribe", Mails.Bare(kind, language, solved).Headers.Keys);
    }

    private static EmailDraft[] Both(EmailKind kind, string language, bool solved) => [Mails.Full(kind, language, solved), Mails.Bare(kind, language, solved)];

    private static string Unwanted(string language) => language switch
    {
        "de" => @"(?i)\b(aber|jedoch|allerdings|leider|nicht möglich|können wir nicht)\b",
        "es" => @"(?i)\b(pero|sin embargo|no obstante|aunque|lamentablemente|desgraciadamente|no podemos)\b",
        "fr" => @"(?i)\b(mais|cependant|toutefois|pourtant|malheureusement|ne pouvons pas)\b",
        _ => @"(?i)\b(but|however|although|though|unfortunately|cannot|can't|unable)\b",
    };

    /// <summary>Two marks in a row, a space before one, quotes around nothing, a blank where a fact was to be.</summary>
    [GeneratedRegex(@" [,.](?!\.)|[,.:] ?[,.:](?!/)|“”|„“|«\s*»|  \S+  |\( *\)")]
    private static partial Regex Limp();

    [GeneratedRegex(@"(?i)<img|<script|<link|@import|url\(|src=")]
    private static partial Regex FetchesSomething();

    [GeneratedRegex("<table(?! role=\"presentation\")")]
    private static partial Regex DataTable();
}
