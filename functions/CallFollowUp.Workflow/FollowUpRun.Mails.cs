using System.Text.Json;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Telemetry;

namespace CallFollowUp.Workflow;

/// <summary>The steps that write to the customer.</summary>
internal sealed partial class FollowUpRun
{
    private const string CallOrResend = "Redrive to send it again, or call the customer back and mark it done.";

    /// <summary>Stored with the mail that was not sent for it: never changed.</summary>
    public const string NoMoreMails = "the customer asked for no more mails";

    private DateTimeOffset? askedAt;
    private DateTimeOffset? reopenedAt;
    private bool reminded;
    private bool stoppedAsking;
    private EmailWording? wording;
    private CustomerStanding? justRead;
    private readonly List<BriefMail> told = [];

    /// <summary>Sends the mail the plan asks for, in the customer's hours.</summary>
    public async Task SendFirstMailAsync(EmailKind kind, DateTimeOffset? notBefore)
    {
        if (notBefore is { } opening)
        {
            var window = new Deadline("send-window", opening);
            context.WaitForAny("wait-for-send-window.v1", new WaitNote(FollowUpStatus.Scheduled, [], [window]));
        }

        var situation = EmailSituation.AfterTheCall with { NextStepBy = NextStepBy, TicketId = TicketId };
        var sent = await SendAsync(new Letter(FollowUpSteps.SendEmail, kind, situation, wording));
        Watch(sent);
        Told(sent);
        if (sent is null)
            await ReleaseSlotAsync();
        else if (kind is not EmailKind.Reopened)
            askedAt = sent.At;
    }

    /// <summary>Asks once more, and never again.</summary>
    public async Task SendReminderAsync()
    {
        reminded = true;
        Watch(await SendAsync(new Letter(FollowUpSteps.SendReminder, EmailKind.Reminder, EmailSituation.AfterTheCall)));
    }

    /// <summary>Tells the customer what follows from their answer.</summary>
    public async Task SendFinalNoteAsync(bool solved)
    {
        // An answer may come by other ways than a mail.
        if (MayWrite)
            await SendAsync(new Letter(FollowUpSteps.SendFinalNote, EmailKind.FinalNote, FinalSituation(solved)));
    }

    /// <summary>Remembers a mail that left, for the brief.</summary>
    private void Told(SentMail? sent)
    {
        if (sent is not null && EmailKindNames.TryParse(sent.Template, out var kind))
            told.Add(new BriefMail(kind, sent.At, kind is EmailKind.Reopened or EmailKind.FinalNote ? NextStepBy : null));
    }

    private bool MayWrite => Call.Customer.ContactAllowed && EmailAddress.IsUsable(Call.Customer.Email);

    private EmailSituation FinalSituation(bool solved) =>
        new() { CustomerSaysSolved = solved, NextStepBy = solved ? null : NextStepBy, TicketId = TicketId };

    /// <summary>Silence until the deadline.</summary>
    public void StopAsking() => stoppedAsking = true;

    private DateTimeOffset? NextStepBy => reopenedAt + Options.NextStepWithin;

    /// <summary>The mail that left, or null where it could not be sent and a person has dealt with it.</summary>
    private async Task<SentMail?> SendAsync(Letter letter) => WaitOutUndoWindow(letter) is { } ready ? await SendNowAsync(ready) : null;

    private async Task<SentMail?> SendNowAsync(Letter letter)
    {
        var draft = new Lazy<EmailDraft>(() => DraftOf(letter));
        try
        {
            // Settled by evidence: a mail whose answer was lost is never sent again by itself.
            return await context.EffectAsync(
                letter.Step,
                new EffectPromise.SettleThenDecide(
                    (key, events, stop) => SettleAsync(draft.Value, key, events, stop),
                    Options.SettleWithin,
                    Options.ResendUnsettled ? WhenUnsettled.Resend : WhenUnsettled.Hold),
                async (key, stop) =>
                {
                    // Asked at every attempt: the wish may have come while the mail waited for its hour, or for the provider.
                    await EnsureMailsAreWantedAsync(stop);
                    await EnsureMailsMayLeaveAsync(stop);
                    var receipt = await Measuring.CountedAsync(letter.Kind, Call.ClosedAt, () => ports.Emails.SendAsync(draft.Value, key, stop));
                    return Expected(SentMail.Of(draft.Value, receipt), key);
                },
                cancellation);
        }
        catch (StepFailedException e) when (e.Failure.Reason == NoMoreMails)
        {
            return null;
        }
        catch (StepFailedException e) when (e.Failure.Reason == MailsPaused)
        {
            return await WaitOutPauseAsync() ? await SendNowAsync(letter) : null;
        }
        catch (StepFailedException e)
        {
            var decision = WaitForDecision(
                "mail-failed.v1", FollowUpStatus.NeedsAttention, $"the mail could not be sent: {e.Failure.Reason}", e.Failure.WhatToDo ?? CallOrResend);
            return decision.Decision == OperatorDecision.Approve ? await SendNowAsync(letter) : null;
        }
        catch (EffectUnsettledException e)
        {
            return await AskWhetherSentAsync(letter, draft.Value, e.Key);
        }
    }

    private async Task<SentMail?> AskWhetherSentAsync(Letter letter, EmailDraft draft, EffectKey key)
    {
        for (; ; )
        {
            var news = context.WaitForAny("settle-mail.v1", new WaitNote(
                FollowUpStatus.Held,
                [FollowUpEvents.OperatorDecided, FollowUpEvents.EmailReported, ControlEvents.LateOutcome],
                [],
                new FailureNote(
                    "nobody can say whether the mail left",
                    "Look for it at the mail provider; then approve to send it again, or say done where it left.")), Answers);
            var e = news.Event!;
            if (e.Name == FollowUpEvents.EmailReported && !IsReportOn(e, key))
                continue;
            if (ReportIn(e) is { IsUndeliverable: true })
            {
                await NoteUndeliverableAsync(e);
                await WaitForCallBackAsync(MailDidNotArrive);
                return null;
            }

            if (e.Name == FollowUpEvents.OperatorDecided && DecisionIn(e).Decision == OperatorDecision.Approve)
                return await SendNowAsync(letter);
            if (e.Name == FollowUpEvents.OperatorDecided && DecisionIn(e).Decision == OperatorDecision.Decline)
                return null;
            return SentMail.Of(draft, new EmailReceipt(ReportIn(e)?.MessageId ?? key.ToString(), e.ReceivedAt));
        }
    }

    /// <summary>Whether a report is to come is kept with the mail: another configuration later changes nothing about what was begun.</summary>
    private SentMail Expected(SentMail sent, EffectKey key) => ports.Emails.ReportsDelivery && Options.DeliveryWithin > TimeSpan.Zero
        ? sent with { Key = key.ToString(), DeliveryBy = sent.At + Options.DeliveryWithin }
        : sent;

    private EmailDraft DraftOf(Letter letter)
    {
        DateTimeOffset? answerUntil = letter.Kind is EmailKind.Reopened ? null : (askedAt ?? context.StartedAt) + Options.ReplyWindow;
        var links = ports.Links.For(Call.Id, answerUntil);
        return ports.Templates.Render(judgement.Composer.Compose(letter.Kind, Call, Assessment, links, letter.Situation), letter.Wording);
    }

    private async Task<Settlement> SettleAsync(EmailDraft draft, EffectKey key, IReadOnlyList<JournalEvent> events, CancellationToken stop)
    {
        foreach (var e in events)
        {
            if (e.Name == FollowUpEvents.EmailReported && IsReportOn(e, key))
                return Settlement.Happened(Expected(SentMail.Of(draft, new EmailReceipt(ReportIn(e)!.MessageId ?? key.ToString(), e.ReceivedAt)), key));
        }

        var settlement = await ports.Emails.FindEvidenceAsync(key, stop);
        return settlement.Result is EmailReceipt receipt ? Settlement.Happened(Expected(SentMail.Of(draft, receipt), key)) : settlement;
    }

    /// <exception cref="PermanentFailureException">They are not.</exception>
    /// <exception cref="RetryableFailureException">Nobody could say: the mail was surely not sent.</exception>
    private async Task EnsureMailsAreWantedAsync(CancellationToken stop)
    {
        bool optedOut;
        try
        {
            // Where this very delivery has registered the call, the customer's wishes were just read.
            optedOut = justRead?.OptedOut ?? (CustomerKey.Of(Call.Customer) is { } key && await ports.Customers.IsOptedOutAsync(key, stop));
        }
        catch (Exception e) when (e is not PermanentFailureException && !cancellation.IsCancellationRequested)
        {
            throw new RetryableFailureException($"the customer's wishes could not be looked up ({e.GetType().Name})");
        }

        if (optedOut)
            throw new PermanentFailureException(NoMoreMails, "Nothing: their wish is respected.");
    }

    private async Task ReleaseSlotAsync()
    {
        if (Call.Customer.Id is { } customerId)
        {
            await context.StepAsync(
                "release-slot.v1",
                async stop =>
                {
                    await ports.Customers.ReleaseSlotAsync(customerId, Call.Id, stop);
                    return "released";
                },
                cancellation);
        }
    }

    private static bool IsReportOn(JournalEvent e, EffectKey key) => ReportIn(e)?.Key == key.ToString();

    public static EmailReport? ReportIn(JournalEvent e) =>
        e.Name == FollowUpEvents.EmailReported ? e.Data?.Deserialize(FollowUpJson.Default.EmailReport) : null;

    /// <summary>A mail before it is written.</summary>
    /// <param name="Wording">A person's words; null for the template's.</param>
    private sealed record Letter(string Step, EmailKind Kind, EmailSituation Situation, EmailWording? Wording = null);
}
