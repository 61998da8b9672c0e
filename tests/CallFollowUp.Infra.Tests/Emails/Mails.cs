using System.Net;
using System.Text.RegularExpressions;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Infra.Emails;

namespace CallFollowUp.Infra.Tests.Emails;

/// <summary>Writes mails for the tests, from everything known down to nothing.</summary>
internal static partial class Mails
{
    public static readonly EmailOptions Options = new()
    {
        CompanyName = "Northwind Care",
        FromAddress = "care@northwind.example",
        ReplyTo = "desk@northwind.example",
    };

    public static readonly EmailLinks Links = new(
        new Uri("https://care.example/r/solved-token?a=1&b=2"),
        new Uri("https://care.example/r/open-token"),
        new Uri("https://care.example/r/stop-token"));

    public static readonly ClosedCall FullCall = new()
    {
        Id = CallId.Parse("c-20261120-000123"),
        StartedAt = new DateTimeOffset(2026, 11, 20, 15, 10, 0, TimeSpan.Zero),
        ClosedAt = new DateTimeOffset(2026, 11, 20, 15, 37, 0, TimeSpan.Zero),
        TicketId = "4711",
        Subject = "Invoice 8841",
        RepeatCaller = true,
        Customer = new Customer("cu-88", "Dana Reyes", "dana@customer.example", "America/Chicago"),
        Agent = new Agent("ag-7", "Sam Lopez"),
        Promises = [new Promise("refund", new DateTimeOffset(2026, 11, 24, 17, 0, 0, TimeSpan.Zero))],
    };

    public static readonly ClosedCall BareCall = new()
    {
        Id = CallId.Parse("c-20261120-000124"),
        ClosedAt = new DateTimeOffset(2026, 11, 20, 15, 37, 0, TimeSpan.Zero),
        Customer = new Customer(Email: "dana@customer.example"),
    };

    public static readonly HandlebarsEmailTemplates Templates = new(EmailTemplateSet.Load(new EmailTemplateOptions(), Options));

    /// <summary>Each kind in each language, and the final note for both answers.</summary>
    public static TheoryData<EmailKind, string, bool> EveryKindAndLanguage()
    {
        var data = new TheoryData<EmailKind, string, bool>();
        foreach (var language in EmailLanguage.BuiltIn)
        {
            foreach (var kind in Enum.GetValues<EmailKind>())
                data.Add(kind, language, true);
            data.Add(EmailKind.FinalNote, language, false);
        }

        return data;
    }

    public static EmailFacts Facts(EmailKind kind, string language, bool solved = true, ClosedCall? call = null, EmailLinks? links = null, EmailOptions? options = null, params Practice[] missed)
    {
        var isOpen = kind == EmailKind.Reopened || !solved;
        var assessment = new CallAssessment
        {
            Resolution = kind is EmailKind.Ask ? Resolution.Unclear : isOpen ? Resolution.Unresolved : Resolution.Resolved,
            Confidence = 0.9,
            ThanksKind = ThanksKind.None,
            Practices = missed.ToDictionary(p => p, _ => PracticeState.Missed),
            Evidence = [],
        };
        var situation = new EmailSituation
        {
            CustomerSaysSolved = kind == EmailKind.FinalNote ? solved : null,
            NextStepBy = isOpen && call != BareCall ? new DateTimeOffset(2026, 11, 23, 17, 0, 0, TimeSpan.Zero) : null,
        };
        return new EmailComposer(options ?? Options).Compose(kind, (call ?? FullCall) with { Language = language }, assessment, links ?? Links, situation);
    }

    public static EmailDraft Full(EmailKind kind, string language, bool solved = true) => Templates.Render(
        Facts(kind, language, solved, missed: [Practice.Thanked, Practice.Apologised, Practice.SpecificAcknowledgement]));

    public static EmailDraft Bare(EmailKind kind, string language, bool solved = true) =>
        Templates.Render(Facts(kind, language, solved, BareCall, EmailLinks.None));

    /// <summary>What the HTML says from its title on, each link followed by its address, without white space.</summary>
    public static string WordsOfHtml(string html)
    {
        var body = html[html.IndexOf("<h1", StringComparison.Ordinal)..];
        var linked = Link().Replace(body, "${label} ${target}");
        return Squeezed(WebUtility.HtmlDecode(Tag().Replace(linked, " ")));
    }

    /// <summary>What the text says, without white space and without the line that parts off the footer.</summary>
    public static string WordsOfText(string text) => Squeezed(text.Replace("\n--\n", "\n", StringComparison.Ordinal));

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("<a [^>]*href=\"(?<target>[^\"]*)\"[^>]*>(?<label>[^<]*)</a>")]
    private static partial Regex Link();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
