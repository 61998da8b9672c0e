using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Infra.Emails;

/// <summary>The samples of the preview: everything known, nothing known, and the names that break careless mails.</summary>
internal static class PreviewCases
{
    private static readonly DateTimeOffset ClosedAt = new(2026, 11, 20, 15, 37, 0, TimeSpan.Zero);

    private static readonly EmailLinks AllLinks = new(
        new Uri("https://care.example/r/k1.c29sdmVk.5f1e9a27c4d0?answer=solved"),
        new Uri("https://care.example/r/k1.b3Blbg.88ab3f60e1d2?answer=not-solved"),
        new Uri("https://care.example/r/k1.c3RvcA.17d2c3f4a5b6"));

    public static readonly DateTimeOffset NextStepBy = new(2026, 11, 23, 17, 0, 0, TimeSpan.Zero);

    public static IEnumerable<PreviewCase> In(string language)
    {
        var full = FullCall(language);
        yield return new("full", "everything known", full, Missed(Practice.Thanked, Practice.Apologised), AllLinks);
        yield return new("fair", "nothing was missed", full with { RepeatCaller = false, StartedAt = ClosedAt.AddMinutes(-6) }, Missed(), AllLinks);
        yield return new("bare", "nothing known beyond the address", BareCall(language), Missed(), EmailLinks.None);
        yield return new("long", "long names", Named(full, "Prof. Dr. Maximiliana-Theodora von und zu Hohenstaufen-Wittelsbach-Sachsen", LongSubject), Missed(), AllLinks);
        yield return new("rtl", "a right-to-left name", Named(full, "دانا رييس", full.Subject), Missed(), AllLinks);
        yield return new("hostile", "markup, line breaks and marks in names", Hostile(full), Missed(), AllLinks);
    }

    private const string LongSubject =
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft: contract transfer, second attempt after the first was lost";

    private static ClosedCall FullCall(string language)
    {
        var (subject, promise) = language switch
        {
            "de" => ("Doppelte Abbuchung zu Rechnung 8841", "Gutschrift auf Ihrem Konto"),
            "es" => ("Cobro doble de la factura 8841", "abono en su cuenta"),
            "fr" => ("Double prélèvement sur la facture 8841", "remboursement sur votre compte"),
            _ => ("Double charge on invoice 8841", "refund posted to your account"),
        };
        return BareCall(language) with
        {
            StartedAt = ClosedAt.AddMinutes(-27),
            TicketId = "4711",
            Subject = subject,
            RepeatCaller = true,
            Customer = new Customer("cu-88", "Dana Reyes", "dana@customer.example", language == "en" ? "America/Chicago" : "Europe/Madrid"),
            Agent = new Agent("ag-7", "Sam Lopez"),
            Promises = [new Promise(promise, new DateTimeOffset(2026, 11, 24, 17, 0, 0, TimeSpan.Zero))],
        };
    }

    private static ClosedCall BareCall(string language) => new()
    {
        Id = CallId.Parse("c-20261120-000123"),
        ClosedAt = ClosedAt,
        Language = language,
        Customer = new Customer(Email: "dana@customer.example"),
    };

    private static ClosedCall Named(ClosedCall call, string name, string? subject) =>
        call with { Subject = subject, Customer = call.Customer with { Name = name } };

    private static ClosedCall Hostile(ClosedCall call) =>
        Named(call, "<script>alert('hello')</script>", "[button solved] \"Invoice\" & <img src=x onerror=alert(1)>\r\nBcc: all") with
        {
            Agent = new Agent("ag-7", "Sam\r\n{{companyName}}"),
            TicketId = "<b>4711</b>",
        };

    private static CallAssessment Missed(params Practice[] practices) => new()
    {
        Resolution = Resolution.Resolved,
        Confidence = 0.9,
        ThanksKind = practices.Length > 0 ? ThanksKind.None : ThanksKind.Closing,
        Practices = practices.ToDictionary(p => p, _ => PracticeState.Missed),
        Evidence = [],
    };
}
