using System.Globalization;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Emails;

/// <summary>Decides what a mail has to say: the facts, not the words.</summary>
/// <remarks>
/// The trouble is named by the call's subject, its day and its length, never by the customer's own words: those may be abusive or personal.
/// </remarks>
public sealed class EmailComposer(EmailOptions options)
{
    /// <value>20 minutes on the phone are a trouble of their own.</value>
    private static readonly TimeSpan LongCall = TimeSpan.FromMinutes(20);

    /// <value>4 hours: beyond, the record's times are more likely wrong than the call was long.</value>
    private static readonly TimeSpan LongestCredibleCall = TimeSpan.FromHours(4);

    /// <exception cref="FormatException">The customer has no usable address; ask <see cref="EmailAddress"/> first. Retrying does not help.</exception>
    /// <exception cref="ArgumentException">A final note without the customer's answer.</exception>
    public EmailFacts Compose(EmailKind kind, ClosedCall call, CallAssessment assessment, EmailLinks links, EmailSituation situation)
    {
        if (kind == EmailKind.FinalNote && situation.CustomerSaysSolved is null)
            throw new ArgumentException("A final note needs the customer's answer.", nameof(situation));

        var language = EmailLanguage.Choose(call.Language, options);
        var calendar = CustomerCalendar.For(call.Customer.TimeZone, call.Language, language, options);
        var promise = FirstDue(call.Promises);
        var promiseDue = Deadline(calendar, promise?.DueAt);
        var name = SayableText.CustomerName(call.Customer.Name);
        var nextStep = Deadline(calendar, situation.NextStepBy);

        return new EmailFacts
        {
            Kind = kind,
            Language = language,
            ToAddress = EmailAddress.Parse(call.Customer.Email).Value,
            ToName = name,
            CompanyName = options.CompanyName,
            ReplyTo = options.ReplyTo,
            CustomerName = OneLine.Isolate(name),
            AgentFirstName = OneLine.Isolate(SayableText.FirstName(call.Agent.Name)),
            Subject = OneLine.Isolate(SayableText.Subject(call.Subject)),
            CallDate = calendar.Day(call.StartedAt ?? call.ClosedAt),
            TicketNumber = SayableText.Ticket(situation.TicketId ?? call.TicketId),
            Promise = OneLine.Isolate(SayableText.Promise(promise?.What)),
            PromiseDate = promiseDue?.Day,
            PromiseTime = promiseDue?.Time,
            NextStepDate = nextStep?.Day,
            NextStepTime = nextStep?.Time,
            LongCallMinutes = LongCallMinutes(call),
            CalledBefore = call.RepeatCaller,
            OwesThanks = Missed(assessment, Practice.Thanked),
            OwesApology = Missed(assessment, Practice.Apologised),
            OwesAcknowledgement = Missed(assessment, Practice.SpecificAcknowledgement),
            SoundsResolved = assessment.Resolution == Resolution.Resolved,
            SaidSolved = situation.CustomerSaysSolved == true,
            SaidNotSolved = situation.CustomerSaysSolved == false,
            SolvedLink = links.Solved?.AbsoluteUri,
            NotSolvedLink = links.NotSolved?.AbsoluteUri,
            StopLink = links.Stop?.AbsoluteUri,
        };
    }

    /// <summary>Of several promises the one that is due first; without due times, the first that was made.</summary>
    private static Promise? FirstDue(IReadOnlyList<Promise> promises) =>
        promises.Where(p => SayableText.Promise(p.What) is not null).OrderBy(p => p.DueAt ?? DateTimeOffset.MaxValue).FirstOrDefault();

    private static (string Day, string? Time)? Deadline(CustomerCalendar calendar, DateTimeOffset? due) =>
        due is { } instant ? calendar.Deadline(instant) : null;

    private static bool Missed(CallAssessment assessment, Practice practice) =>
        assessment.Practices.TryGetValue(practice, out var state) && state == PracticeState.Missed;

    /// <summary>To the nearest five minutes: 'about 25 minutes' is what people remember.</summary>
    private static string? LongCallMinutes(ClosedCall call)
    {
        var length = call.ClosedAt - call.StartedAt;
        if (length is null || length < LongCall || length > LongestCredibleCall)
            return null;
        return (Math.Round(length.Value.TotalMinutes / 5) * 5).ToString(CultureInfo.InvariantCulture);
    }
}
