using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Replies.Pages;
using CallFollowUp.Infra.Links;
using CallFollowUp.Workflow.Ports;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Replies.Answering;

/// <summary>Asks whether it is solved, and takes the answer.</summary>
internal sealed class AnswerDesk(
    QuestionPage question, ThanksPage thanks, AnswerIntake intake, FormSigner forms, ICustomerLinks links, TimeProvider clock)
{
    /// <value>10 answers: each change reopens or confirms a ticket and sends a mail, and a link may fall into the wrong hands.</value>
    public const int MostAnswers = 10;

    private const string Purpose = "answer";

    public Page Show(OpenedLink link, string? chosenInMail) =>
        Ask(link, AnswerDraft.ToBegin(chosenInMail, link.FollowUp.Answer), AnswerProblem.None);

    /// <remarks>
    /// The thanks are the answer to the POST itself, without a redirect: a redirect would read the journal before the queue has been worked off and
    /// show yesterday's answer, and sending the same form twice is harmless anyway, as it carries a serial number.
    /// </remarks>
    public async Task<Page> TakeAsync(OpenedLink link, IFormCollection fields, CancellationToken cancellation)
    {
        var draft = AnswerDraft.Of(fields);
        if (forms.Check(fields[FormFields.Token], link.Token, Purpose) is not { } serial)
            return Ask(link, draft, AnswerProblem.NotFromOurPage);
        if (draft.ToAnswer(clock.GetUtcNow()) is not { } answer)
            return Ask(link, draft, AnswerProblem.NothingChosen);
        if (!answer.Solved && draft.IsTooLong)
            return Ask(link, draft, AnswerProblem.CommentTooLong);
        if (link.FollowUp.Answers >= MostAnswers && !answer.SaysTheSameAs(link.FollowUp.Answer))
            return Ask(link, draft, AnswerProblem.TooManyChanges);

        await intake.TakeAsync(link, answer, serial, cancellation);
        return thanks.Of(link, answer);
    }

    private Page Ask(OpenedLink link, AnswerDraft draft, AnswerProblem problem) =>
        question.Of(link, draft, problem, forms.Issue(link.Token, Purpose), links.For(link.Meaning.CallId, null).Stop);
}
