using CallFollowUp.Domain.FollowUps;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Replies.Answering;

/// <summary>What stands in the form of the answer page: chosen by the mail's button, by an earlier answer, or by the customer.</summary>
internal sealed record AnswerDraft(bool? Solved, string? Wish = null, string? Comment = null)
{
    public const string AnswerField = "answer";
    public const string WishField = "wish";
    public const string CommentField = "comment";
    public const string SolvedValue = "solved";
    public const string NotSolvedValue = "not-solved";

    public bool IsTooLong => Comment?.Length > CustomerComment.MaxLength;

    /// <summary>How the form looks when it is opened: the mail's button first, else what they said before.</summary>
    public static AnswerDraft ToBegin(string? chosenInMail, CustomerAnswer? earlier) =>
        new(Choice(chosenInMail) ?? earlier?.Solved, earlier?.Wish, earlier?.Comment);

    public static AnswerDraft Of(IFormCollection fields) => new(
        Choice(fields[AnswerField]),
        CustomerWish.All.FirstOrDefault(w => w == fields[WishField]),
        CustomerComment.Clean(fields[CommentField]));

    /// <summary>The answer; null while nothing is chosen. Wish and comment belong to what is still open.</summary>
    public CustomerAnswer? ToAnswer(DateTimeOffset at) => Solved switch
    {
        true => new CustomerAnswer(true, At: at),
        false => new CustomerAnswer(false, Comment, Wish, at),
        null => null,
    };

    private static bool? Choice(string? value) => value switch { SolvedValue => true, NotSolvedValue => false, _ => null };
}
