using System.Text;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.FollowUps;

/// <summary>Writes the short brief for whoever takes a ticket: who, what, what is open and why we think so, what was promised.</summary>
/// <remarks>Redacted, and it makes nobody look incompetent: it names what is open, not who is to blame.</remarks>
public static class BriefWriter
{
    /// <value>1,500 characters: what a person reads before they pick up the phone.</value>
    public const int MaxLength = 1_500;

    private const int MaxQuotes = 3;
    private const int MaxQuoteLength = 160;
    private const string CutMark = " ...";

    public static string Write(ClosedCall call, CallAssessment assessment, BriefSituation situation)
    {
        var brief = new StringBuilder();
        Line(brief, $"Why: {situation.Why}.");
        Line(brief, $"Call: {call.Id}, closed {Rfc3339.Format(call.ClosedAt)}{Named(", team ", call.Team)}");
        Line(brief, $"Customer: {call.Customer.Name ?? call.Customer.Id ?? "unknown"}{(call.RepeatCaller ? ", has called about it before" : "")}");
        if (call.Subject is { } subject)
            Line(brief, $"About: {Cut(Redaction.Of(subject), MaxQuoteLength)}");
        Line(brief, $"Verdict: {assessment.Resolution.ToString().ToLowerInvariant()} ({100 * assessment.Confidence:0}% sure)");
        if (situation.Answer is { } answer)
            WriteAnswer(brief, answer);
        foreach (var promise in call.Promises.Take(MaxQuotes))
            Line(brief, $"Promised: {Cut(Redaction.Of(promise.What), MaxQuoteLength)}{(promise.DueAt is { } due ? $" by {Rfc3339.Format(due)}" : "")}");
        foreach (var evidence in assessment.Evidence.Take(MaxQuotes))
            Line(brief, $"Heard: \"{Cut(Redaction.Of(evidence.Quote), MaxQuoteLength)}\" ({evidence.Cue})");
        if (Owed(assessment) is { Length: > 0 } owed)
            Line(brief, $"Still owed to the customer: {owed}");
        if (assessment.CustomerAbusive)
            Line(brief, "Mood: the customer was abusive; a manager knows.");
        return Cut(brief.ToString().TrimEnd(), MaxLength);
    }

    private static void WriteAnswer(StringBuilder brief, CustomerAnswer answer)
    {
        if (answer.Wish is { } wish)
            Line(brief, $"They would like: {Cut(Redaction.Of(wish), MaxQuoteLength)}");
        if (answer.Comment is { } comment)
            Line(brief, $"They wrote: \"{Cut(Redaction.Of(comment), 4 * MaxQuoteLength)}\"");
    }

    private static string Owed(CallAssessment assessment)
    {
        var owed = new List<string>(3);
        if (!assessment.Thanked)
            owed.Add("a thank-you");
        if (IsMissed(Practice.Apologised))
            owed.Add("an apology");
        if (IsMissed(Practice.SpecificAcknowledgement))
            owed.Add("an acknowledgement of what went wrong");
        return string.Join(", ", owed);

        bool IsMissed(Practice practice) => assessment.Practices.GetValueOrDefault(practice) == PracticeState.Missed;
    }

    private static string Named(string label, string? value) => value is null ? "" : label + value;

    private static void Line(StringBuilder brief, string text) => brief.Append(text.ReplaceLineEndings(" ")).Append('\n');

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : string.Concat(text.AsSpan(0, length - CutMark.Length), CutMark);
}
