using System.Globalization;
using System.Text;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.FollowUps;

/// <summary>Writes the short brief for whoever takes a ticket: who, what, what is open and why we think so, what was tried, promised and said.</summary>
/// <remarks>Redacted, and it makes nobody look incompetent: it names what is open, not who is to blame.</remarks>
public sealed class BriefWriter(BriefOptions options)
{
    /// <value>1,280 characters: with the line that a desk adds, under the 1,500 that a person reads before they pick up the phone.</value>
    public const int MaxLength = 1_280;

    private const int MaxQuotes = 2;
    private const int MaxQuoteLength = 140;
    private const int MaxCommentLength = 400;
    private const string CutMark = " ...";

    private static readonly HashSet<string> SaysUpset = [.. CueTraits.Upset.Select(CueNames.Of)];

    private readonly BriefWords words = BriefWords.In(options.Language);

    /// <summary>In English, without a link.</summary>
    public static BriefWriter Default { get; } = new(new BriefOptions());

    public string Write(ClosedCall call, CallAssessment assessment, BriefSituation situation)
    {
        var brief = new StringBuilder();
        Line(brief, words.Why, $"{words.Phrase(situation.Why)}.");
        Line(brief, words.Call, $"{call.Id}, {In(words.Closed, Rfc3339.Format(call.ClosedAt))}{(call.Team is { } team ? ", " + In(words.Team, team) : "")}");
        if (options.Timelines is { } pages)
            Line(brief, words.Timeline, new Uri(pages, $"calls/{Uri.EscapeDataString(call.Id.Value)}").AbsoluteUri);
        Line(brief, words.Customer, $"{Redaction.Of(call.Customer.Name ?? call.Customer.Id ?? words.Unknown)}{(call.RepeatCaller ? ", " + words.CalledBefore : "")}");
        if (call.Subject is { } subject)
            Line(brief, words.About, Quote(subject));
        Line(brief, words.Verdict, $"{words.Verdicts[Kebab.Of(assessment.Resolution.ToString())]} ({In(words.Sure, $"{Sureness.Percent(assessment.Confidence)}")})");
        if (situation.Answer is { } answer)
            WriteAnswer(brief, answer);
        Line(brief, words.Told, Told(situation.Mails));
        foreach (var promise in call.Promises.Take(MaxQuotes + 1))
            Line(brief, words.Promised, $"{Quote(promise.What)}{(promise.DueAt is { } due ? " " + In(words.By, Rfc3339.Format(due)) : "")}");
        foreach (var point in assessment.OpenPoints.TakeLast(MaxQuotes))
            Line(brief, words.Open, $"\"{Quote(point.Quote)}\"");
        foreach (var attempt in assessment.Attempts.TakeLast(MaxQuotes))
            Line(brief, words.Tried, $"\"{Quote(attempt.Quote)}\"");
        Line(brief, words.Mood, words.Moods[MoodOf(assessment)]);
        Line(brief, words.Owed, Owed(assessment));
        return Cut(brief.ToString().TrimEnd(), MaxLength);
    }

    private void WriteAnswer(StringBuilder brief, CustomerAnswer answer)
    {
        if (answer.Wish is { } wish)
            Line(brief, words.Wish, Quote(words.Phrase(wish)));
        if (answer.Comment is { } comment)
            Line(brief, words.Wrote, $"\"{Cut(Redaction.Of(comment), MaxCommentLength)}\"");
    }

    private string Told(IReadOnlyList<BriefMail> mails) => mails.Count == 0
        ? words.Mails["none"]
        : string.Join("; ", mails.Select(m =>
        {
            var said = In(words.Mails[Kebab.Of(m.Kind.ToString())], m.NextStepBy is { } by ? Rfc3339.Format(by) : "");
            return m.At is { } at ? $"{Rfc3339.Format(at)} {said.TrimEnd()}" : In(words.Mails["next"], said.TrimEnd());
        }));

    private string Owed(CallAssessment assessment)
    {
        var owed = new List<string>(3);
        if (!assessment.Thanked)
            owed.Add(words.Debts["thanks"]);
        if (IsMissed(Practice.Apologised))
            owed.Add(words.Debts["apology"]);
        if (IsMissed(Practice.SpecificAcknowledgement))
            owed.Add(words.Debts["acknowledgement"]);
        return owed is [] ? words.Debts["nothing"] : string.Join(", ", owed);

        bool IsMissed(Practice practice) => assessment.Practices.GetValueOrDefault(practice) == PracticeState.Missed;
    }

    private static string MoodOf(CallAssessment assessment) =>
        assessment.CustomerAbusive ? "abusive" : assessment.Evidence.Any(e => SaysUpset.Contains(e.Cue)) ? "upset" : "calm";

    private static string Quote(string text) => Cut(Redaction.Of(text), MaxQuoteLength);

    private static string In(string words, string value) => string.Format(CultureInfo.InvariantCulture, words, value);

    private static void Line(StringBuilder brief, string label, string text) => brief.Append(label).Append(": ").Append(text.ReplaceLineEndings(" ")).Append('\n');

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = length - CutMark.Length;

        // Not between the halves of a character.
        return string.Concat(text.AsSpan(0, char.IsLowSurrogate(text[end]) ? end - 1 : end), CutMark);
    }
}
