using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Domain.Tests.Emails;

/// <summary>A call that a mail follows, and the ways to change it.</summary>
internal static class Sample
{
    public static readonly ClosedCall Call = new()
    {
        Id = CallId.Parse("c-20261120-000123"),
        StartedAt = new DateTimeOffset(2026, 11, 20, 9, 12, 0, TimeSpan.Zero),
        ClosedAt = new DateTimeOffset(2026, 11, 20, 9, 19, 42, TimeSpan.Zero),
        Language = "en-US",
        TicketId = "4711",
        Subject = "Double charge on invoice 8841",
        Customer = new Customer("cu-88", "Dana Reyes", "dana@customer.example", "America/Chicago"),
        Agent = new Agent("ag-7", "Sam Lopez"),
    };

    public static EmailOptions Options(Action<EmailOptions>? change = null)
    {
        var options = new EmailOptions { CompanyName = "Northwind Care", FromAddress = "care@northwind.example", ReplyTo = "desk@northwind.example" };
        change?.Invoke(options);
        return options;
    }

    public static CallAssessment Assessment(params Practice[] missed) => new()
    {
        Resolution = Resolution.Resolved,
        Confidence = 0.9,
        ThanksKind = ThanksKind.Closing,
        Practices = missed.ToDictionary(p => p, _ => PracticeState.Missed),
        Evidence = [],
    };

    public static EmailFacts Facts(ClosedCall call, EmailSituation? situation = null, EmailOptions? options = null, EmailKind kind = EmailKind.Confirm) =>
        new EmailComposer(options ?? Options()).Compose(kind, call, Assessment(), EmailLinks.None, situation ?? EmailSituation.AfterTheCall);
}
