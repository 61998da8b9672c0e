using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Replies.Answering;
using CallFollowUp.Functions.Replies.Words;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Replies.Pages;

/// <summary>Is it solved? One form, which works without scripts; what belongs to 'not solved' shows once that is chosen.</summary>
internal sealed class QuestionPage(PageFrame frame)
{
    /// <param name="formToken">Proves that the form came from this page.</param>
    /// <param name="stop">Where the mails can be stopped; null where that is not known.</param>
    public Page Of(OpenedLink link, AnswerDraft draft, AnswerProblem problem, string formToken, Uri? stop)
    {
        var words = link.Words.Question;
        var footer = stop is null ? Html.None : Html.Of($"""<a href="{stop.AbsoluteUri}" rel="nofollow">{words.StopLink}</a>""");
        return frame.Of(StatusOf(problem), link.Words, words.Title, Html.Of($"""
            {About(link)}
            {Notice(words, draft, problem)}
            {Earlier(words, link.FollowUp.Answer)}
            <p>{Html.Sentence(words.Intro, Pieces.Of("until", link.Call.Day(link.Meaning.Expires)))}</p>
            <form method="post">
            {FormFields.Hidden(formToken)}
            <fieldset class="choices">
            <legend>{words.Legend}</legend>
            {Choice(AnswerDraft.SolvedValue, words.Solved, draft.Solved == true)}
            {Choice(AnswerDraft.NotSolvedValue, words.NotSolved, draft.Solved == false)}
            </fieldset>
            <div class="open-matter">
            {CommentField(words, draft, problem)}
            {WishField(words, draft)}
            </div>
            <button type="submit">{words.Send}</button>
            </form>
            """), footer);
    }

    private static int StatusOf(AnswerProblem problem) => problem switch
    {
        AnswerProblem.None => StatusCodes.Status200OK,
        AnswerProblem.NotFromOurPage => StatusCodes.Status403Forbidden,
        AnswerProblem.TooManyChanges => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private static Html About(OpenedLink link)
    {
        var words = link.Words.Question;
        return link.Call.Subject is { } subject
            ? Html.Of($"""<p class="about">{Html.Sentence(words.About, Pieces.Of("subject", Html.Foreign(subject), "date", link.Call.Date))}</p>""")
            : Html.Of($"""<p class="about">{Html.Sentence(words.AboutDay, Pieces.Of("date", link.Call.Date))}</p>""");
    }

    private static Html Notice(ReplyWords.QuestionWords words, AnswerDraft draft, AnswerProblem problem)
    {
        var said = problem switch
        {
            AnswerProblem.NotFromOurPage => Html.Of($"{words.PressAgain}"),
            AnswerProblem.NothingChosen => Html.Of($"{words.ChooseFirst}"),
            AnswerProblem.TooManyChanges => Html.Of($"{words.TooManyChanges}"),
            AnswerProblem.CommentTooLong => Html.Sentence(
                words.CommentTooLong, Pieces.Of("length", Html.Of($"{draft.Comment!.Length}"), "limit", Html.Of($"{CustomerComment.MaxLength}"))),
            _ => Html.None,
        };
        return problem == AnswerProblem.None ? Html.None : Html.Of($"""<p class="notice" role="alert" id="notice">{said}</p>""");
    }

    private static Html Earlier(ReplyWords.QuestionWords words, CustomerAnswer? answer) => answer is null
        ? Html.None
        : Html.Of($"""<p class="so-far">{(answer.Solved ? words.SaidSolved : words.SaidNotSolved)}</p>""");

    private static Html Choice(string value, string label, bool isChosen) => Html.Of($"""
        <label class="choice"><input type="radio" name="{AnswerDraft.AnswerField}" value="{value}" required{Mark("checked", isChosen)}><span>{label}</span></label>
        """);

    private static Html CommentField(ReplyWords.QuestionWords words, AnswerDraft draft, AnswerProblem problem)
    {
        var isWrong = problem == AnswerProblem.CommentTooLong;
        var describedBy = isWrong ? "notice comment-hint" : "comment-hint";

        // The first line break after the tag is the browser's; without it, the customer's own would be lost.
        return Html.Of($"""
            <label for="comment">{words.Comment} <small>({words.Optional})</small></label>
            <p class="hint" id="comment-hint">{Html.Sentence(words.CommentHint, Pieces.Of("limit", Html.Of($"{CustomerComment.MaxLength}")))}</p>
            <textarea id="comment" name="{AnswerDraft.CommentField}" rows="5" maxlength="{CustomerComment.MaxLength}" dir="auto" aria-describedby="{describedBy}"{Mark("aria-invalid=\"true\"", isWrong)}>
            {draft.Comment}</textarea>
            """);
    }

    private static Html WishField(ReplyWords.QuestionWords words, AnswerDraft draft) => Html.Of($"""
        <fieldset class="wishes">
        <legend>{words.WishLegend} <small>({words.Optional})</small></legend>
        {Html.Join(CustomerWish.All.Select(w => Wish(w, words.Wishes[w], draft.Wish == w)))}
        {Wish("", words.NoWish, draft.Wish is null)}
        </fieldset>
        """);

    private static Html Wish(string value, string label, bool isChosen) => Html.Of($"""
        <label><input type="radio" name="{AnswerDraft.WishField}" value="{value}"{Mark("checked", isChosen)}><span>{label}</span></label>
        """);

    private static Html Mark(string attribute, bool isSet) => new(isSet ? $" {attribute}" : "");
}
