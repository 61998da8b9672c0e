using System.Text.Json;
using System.Text.Json.Serialization;
using CallFollowUp.Functions.Markup;

namespace CallFollowUp.Functions.Replies.Words;

/// <summary>Everything the pages say, in one language. Words in braces are places: <c>{company} {subject} {date} {until} {nextStep} {length} {limit}</c>.</summary>
internal sealed record ReplyWords
{
    /// <summary>The language tag, which the file is named by.</summary>
    [JsonIgnore]
    public string Language { get; init; } = "";

    public required QuestionWords Question { get; init; }

    public required ThanksWords Thanks { get; init; }

    public required StopWords Stop { get; init; }

    /// <summary>Pages that can do no more than explain, by the name of the notice.</summary>
    public required IReadOnlyDictionary<Notice, NoticeWords> Notices { get; init; }

    internal sealed record QuestionWords(
        string Title,
        string About,
        string AboutDay,
        string Intro,
        string SaidSolved,
        string SaidNotSolved,
        string Legend,
        string Solved,
        string NotSolved,
        string WishLegend,
        string Optional,
        IReadOnlyDictionary<string, string> Wishes,
        string NoWish,
        string Comment,
        string CommentHint,
        string Send,
        string StopLink,
        string ChooseFirst,
        string CommentTooLong,
        string PressAgain,
        string TooManyChanges);

    internal sealed record ThanksWords(
        string Title, string Solved, string NotSolved, string NextTitle, IReadOnlyList<string> NextSteps, string Until, string Change, string Offer);

    internal sealed record StopWords(
        string Title,
        string Text,
        string Button,
        string StoppedTitle,
        string StoppedText,
        string ResumeText,
        string ResumeButton,
        string ResumedTitle,
        string ResumedText);

    internal sealed record NoticeWords(string Title, string Text);

    /// <exception cref="JsonException">The file lacks a word, or is no JSON.</exception>
    public static ReplyWords Read(string language) =>
        JsonSerializer.Deserialize(Embedded.Text($"Replies.Words.{language}.json"), ReplyWordsJson.Default.ReplyWords)! with { Language = language };
}
