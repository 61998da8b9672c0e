using System.Text.Json;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Operations;

/// <summary>Shows the mail that would leave if a held follow-up were approved now, so that a person can read it, and change it.</summary>
public sealed class MailPreviews(FollowUpJudgement judgement, IEmailTemplates templates, ICustomerLinks links, TimeProvider clock)
{
    /// <summary>Null where nothing is held, or where its approval would send no mail.</summary>
    public MailPreview? Of(Journal journal, MailEdit? edit = null)
    {
        if (OpenQuestion.WaitIn(journal) is not { } wait || OpenQuestion.StepOf(wait.Name) != FollowUpSteps.Hold
            || FollowUpVerdict.Of(journal) is not { } assessment)
        {
            return null;
        }

        var call = journal.Input.Deserialize(FollowUpJson.Default.FollowUpInput)!.ReadCall();
        var standing = StandingIn(journal);
        var now = clock.GetUtcNow();
        var plan = judgement.Policy.Decide(new FollowUpFacts(
            call,
            assessment,
            now,
            standing.OptedOut,
            standing.UnreachableAddress is { } address && address == call.Customer.Email,
            Approved: true));
        if (plan.Mail is not { } kind)
            return null;

        var situation = EmailSituation.AfterTheCall with { NextStepBy = plan.ReopensTicket ? now + judgement.Options.NextStepWithin : null };
        DateTimeOffset? answerUntil = plan.AwaitsReply ? journal.StartedAt + judgement.Options.ReplyWindow : null;
        var facts = judgement.Composer.Compose(kind, call, assessment, links.For(call.Id, answerUntil), situation);
        return new MailPreview(kind, templates.WordingOf(facts), templates.Render(facts, edit?.Wording));
    }

    private static CustomerStanding StandingIn(Journal journal) =>
        journal.Find(1, FollowUpSteps.RegisterCall) is { State: EntryState.Done, Result: { } result }
            ? result.Deserialize(FollowUpJson.Default.CustomerStanding)!
            : CustomerStanding.Unknown;
}
