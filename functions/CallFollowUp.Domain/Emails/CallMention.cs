using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Emails;

/// <summary>How a call is named to its customer on a page: by its subject and its day, and by nothing else of theirs.</summary>
public sealed class CallMention
{
    private readonly CustomerCalendar calendar;

    private CallMention(CustomerCalendar calendar) => this.calendar = calendar;

    /// <summary>What it was about, one clean line; null where the record does not say, or says what no page should show. Not encoded.</summary>
    public required string? Subject { get; init; }

    /// <summary>The day of the call, written out.</summary>
    public required string Date { get; init; }

    /// <param name="language">The language of the words around it.</param>
    public static CallMention Of(ClosedCall call, string language, EmailOptions options)
    {
        var calendar = CustomerCalendar.For(call.Customer.TimeZone, call.Language, language, options);
        return new CallMention(calendar)
        {
            Subject = SayableText.Subject(call.Subject),
            Date = calendar.Day(call.StartedAt ?? call.ClosedAt),
        };
    }

    /// <summary>A day on the customer's calendar, written out.</summary>
    public string Day(DateTimeOffset instant) => calendar.Day(instant);
}
