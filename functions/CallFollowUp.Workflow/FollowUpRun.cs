using System.Text.Json;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Telemetry;

namespace CallFollowUp.Workflow;

/// <summary>The named steps of a follow-up, and what the story needs to remember between them.</summary>
/// <remarks>Step names are stored data: never renamed, only versioned.</remarks>
internal sealed partial class FollowUpRun(
    WorkflowContext context, FollowUpJudgement judgement, FollowUpPorts ports, TimeProvider clock, CancellationToken cancellation)
{
    private readonly FollowUpInput input = FollowUpInput.In(context.Input);
    private readonly HashSet<string> checkedPromises = [];
    private ClosedCall? call;
    private CallAssessment? assessment;
    private TicketReceipt? ticket;

    /// <summary>The ticket is open again, by us.</summary>
    public bool Reopened { get; private set; }

    /// <summary>The customer was asked something.</summary>
    public bool Asked => askedAt is not null;

    private ClosedCall Call => call ??= input.ReadCall();

    private CallAssessment Assessment => assessment!;

    private FollowUpOptions Options => judgement.Options;

    /// <summary>Was it truly resolved, and was the customer thanked?</summary>
    public async Task AssessAsync()
    {
        var assessed = await context.StepAsync(
            "assess.v1",
            async stop => AssessedCall.Of(Call.Id, judgement.Assessor.Assess(await WithTranscriptAsync(stop)).Counted()),
            cancellation);
        assessment = AssessedCall.Read(assessed);
        TagVerdict();
        if (Call.Team is { } team)
            context.Tag("team", team);
    }

    /// <summary>Looks the customer up, claims the one mail they get in a while where the plan wants it, and decides.</summary>
    public async Task<FollowUpPlan> DecideAsync()
    {
        var standing = Call.Customer.Id is { } customerId
            ? await context.StepAsync("register-call.v1", stop => RegisterAsync(customerId, false, stop), cancellation)
            : CustomerStanding.Unknown;
        earlierCalls = Assessment.NoIssue ? [] : EarlierCallsOf(standing);

        var plan = context.Step("decide.v1", () => Scheduled(judgement.Decide(FactsOf(standing))));
        if (standing is { HoldsSlot: true, AskedForSlot: true } && !plan.NeedsMailSlot)
            await ReleaseSlotAsync();
        return plan;
    }

    /// <summary>Waits until a person approves or declines a held call.</summary>
    public async Task<FollowUpPlan> AskAPersonAsync(FollowUpPlan held)
    {
        var decision = WaitForDecision(FollowUpSteps.Hold, FollowUpStatus.Held, held.Why, "Read the call, then approve or decline its follow-up.");
        if (decision.Decision != OperatorDecision.Approve)
            return held with { Kind = PlanKind.Nothing };

        // What the customer wished meanwhile binds the person who approves, too.
        var standing = Call.Customer.Id is { } customerId
            ? await context.StepAsync("claim-slot.v1", stop => RegisterAsync(customerId, true, stop), cancellation)
            : CustomerStanding.Unknown;
        var plan = context.Step("decide-again.v1", () => Scheduled(judgement.Decide(FactsOf(standing) with { Approved = true })));
        if (!plan.NeedsMailSlot)
            await ReleaseSlotAsync();
        if (decision.Mail is { } edited && plan.Mail is { } kind)
        {
            // Words that were written for another mail than the one that would leave now are no good: the person looks again.
            if (edited.Kind != kind)
                return await AskAPersonAsync(held);
            wording = edited.Wording;
        }

        return plan.Kind == PlanKind.Hold ? plan with { Kind = PlanKind.Nothing } : plan;
    }

    /// <summary>The newest call about a matter owns the conversation: the follow-ups of earlier ones are told.</summary>
    public async Task TakeOverEarlierCallsAsync()
    {
        foreach (var earlier in earlierCalls)
        {
            // At least once: the event carries this call's id, so the second one changes nothing.
            await context.EffectAsync(
                "take-over.v1", EffectPromise.AtLeastOnce, (_, stop) => TellEarlierCallAsync(earlier, stop), cancellation);
        }
    }

    /// <summary>Reopens the call's ticket with a brief, or creates one where there is none to reopen.</summary>
    /// <param name="mail">What the customer is told when it is open; null where nothing is.</param>
    public async Task ReopenTicketAsync(string why, CustomerAnswer? answer = null, EmailKind? mail = null)
    {
        // At least once: the desk recognises a repetition by the key in the note.
        ticket = await context.EffectAsync(
            "reopen-ticket.v1",
            EffectPromise.AtLeastOnce,
            (key, stop) =>
            {
                var brief = TicketBriefOf(why, answer, mail);
                return (TicketId is { } id
                    ? ports.Tickets.ReopenAsync(id, brief, key, stop)
                    : ports.Tickets.CreateAsync(brief, key, stop)).CountedAsync();
            },
            cancellation);
        Reopened = true;
        reopenedAt = ticket.At;
    }

    /// <summary>Notes the customer's confirmation on the ticket, where there is one.</summary>
    public async Task ConfirmTicketAsync()
    {
        if (TicketId is not { } id)
            return;

        // At least once: the desk recognises a repetition by the key in the note.
        ticket = await context.EffectAsync(
            "confirm-ticket.v1",
            EffectPromise.AtLeastOnce,
            (key, stop) => ports.Tickets.MarkConfirmedAsync(id, $"The customer confirmed that call {Call.Id} is solved.", key, stop),
            cancellation);
    }

    public async Task TellManagerAsync(string why)
    {
        // At least once: the same key is the same notice.
        await context.EffectAsync(
            "tell-manager.v1",
            EffectPromise.AtLeastOnce,
            (key, stop) => ports.Managers.TellAsync(
                new ManagerNotice(Call.Team, $"Call {Call.Id} needs you: {why}", BriefOf(why, null, null)),
                key,
                stop),
            cancellation);
    }

    /// <summary>Takes up what earlier rounds know: the assessment and the ticket.</summary>
    public void RecallEarlierRounds()
    {
        var assessed = context.RecallJson(FollowUpSteps.Assess) ?? throw new JournalMismatchException("an earlier round has no assessment");
        assessment = FollowUpVerdict.Corrected(AssessedCall.Read(assessed), context.Events);
        ticket = context.Recall<TicketReceipt>(FollowUpSteps.ReopenTicket);
        reopenedAt = ticket?.At;
        Told(LatestMail());
        Reopened = context.OutcomeBefore == FollowUpOutcome.Reopened;
    }

    private void TagVerdict()
    {
        context.Tag("resolution", JsonNamingPolicy.KebabCaseLower.ConvertName(Assessment.Resolution.ToString()));
        context.Tag("thanked", Assessment.Thanked ? "yes" : "no");
    }

    private string? TicketId => ticket?.TicketId ?? Call.TicketId ?? look.OtherTicketId;

    private TicketBrief TicketBriefOf(string why, CustomerAnswer? answer, EmailKind? mail) => new(
        Call.Subject is { } subject ? $"Follow-up: {Redaction.Of(subject)}" : $"Follow-up of call {Call.Id}",
        BriefOf(why, answer, mail),
        Call.Customer.Name,
        Call.Customer.Email);

    private string BriefOf(string why, CustomerAnswer? answer, EmailKind? mail)
    {
        IEnumerable<BriefMail> next = mail is { } kind && MayWrite ? [new BriefMail(kind, null, clock.GetUtcNow() + Options.NextStepWithin)] : [];
        return judgement.Briefs.Write(Call, Assessment, new BriefSituation(why, answer, [.. told, .. next]));
    }

    private async Task<ClosedCall> WithTranscriptAsync(CancellationToken stop)
    {
        if (input.RecordName is { } name)
        {
            var whole = ClosedCallReader.Read(await ports.Records.ReadAsync(name, stop));
            return whole.Call ?? throw new PermanentFailureException($"the stored record {name} cannot be read", "Post the record again.");
        }

        if (Call.Transcript.Count > 0 || Call.TranscriptUrl is not { } url)
            return Call;

        var reading = TranscriptReader.Read(await ports.Records.ReadAsync(url, stop));
        return reading.Problems is []
            ? Call with { Transcript = reading.Turns }
            : throw new PermanentFailureException($"the transcript breaks a rule: {reading.Reason}", "Put a valid transcript there, then redrive.");
    }
}
