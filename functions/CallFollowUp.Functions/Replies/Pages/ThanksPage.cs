using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Replies.Answering;

namespace CallFollowUp.Functions.Replies.Pages;

/// <summary>Thanks for the answer, says what happens next, and offers to change it.</summary>
internal sealed class ThanksPage(PageFrame frame, FollowUpOptions options, TimeProvider clock)
{
    public Page Of(OpenedLink link, CustomerAnswer answer)
    {
        var words = link.Words.Thanks;
        var other = answer.Solved ? AnswerDraft.NotSolvedValue : AnswerDraft.SolvedValue;
        return frame.Of(200, link.Words, words.Title, Html.Of($"""
            <p>{(answer.Solved ? words.Solved : words.NotSolved)}</p>
            {(answer.Solved ? Html.None : NextSteps(link))}
            <p>{words.Offer}</p>
            <p>{Html.Sentence(words.Until, Pieces.Of("until", link.Call.Day(link.Meaning.Expires)))}</p>
            <p><a class="button quiet" href="?answer={other}">{words.Change}</a></p>
            """));
    }

    /// <summary>The day only: the mail that follows names the same one, counted from the moment the ticket was reopened.</summary>
    private Html NextSteps(OpenedLink link)
    {
        var words = link.Words.Thanks;
        var day = Pieces.Of("nextStep", link.Call.Day(clock.GetUtcNow() + options.NextStepWithin));
        return Html.Of($"""
            <section class="next">
            <h2>{words.NextTitle}</h2>
            <ol>
            {Html.Join(words.NextSteps.Select(s => Html.Of($"<li>{Html.Sentence(s, day)}</li>\n")))}
            </ol>
            </section>
            """);
    }
}
