using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow;

/// <summary>Mails that are ready and wait all the same: for the end of their undo window, or of a pause of all mails.</summary>
internal sealed partial class FollowUpRun
{
    /// <summary>Stored with the mail that was not sent for it: never changed.</summary>
    public const string MailsPaused = "all mails are paused";

    /// <summary>Stored data: names the mail that waits.</summary>
    public const string LeavesDeadline = "leaves-";

    /// <summary>The wait looks by itself whether the pause is over, should nobody have told it.</summary>
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromHours(6);

    private static readonly FailureNote CanBeStopped = new("the mail can still be stopped", "Stop it, change it, or let it go.");

    private static readonly FailureNote WaitsForResumption = new(MailsPaused, "Resume the mails, or decline this one.");

    /// <summary>Waits out the undo window, where there is one. A follow-up that waits already does so to the end, whatever the setting is now.</summary>
    /// <returns>The mail to send, as it is or in a person's words; null where they stopped it.</returns>
    private Letter? WaitOutUndoWindow(Letter letter)
    {
        if (!context.GoesBy(FollowUpSteps.UndoWindow, () => Options.UndoWindow > TimeSpan.Zero))
            return letter;
        var leaves = new Deadline(LeavesDeadline + letter.Kind.WireName(), clock.GetUtcNow() + Options.UndoWindow);
        var news = context.WaitForAny(
            FollowUpSteps.UndoWindow, new WaitNote(FollowUpStatus.Scheduled, [FollowUpEvents.OperatorDecided], [leaves], CanBeStopped), Answers);
        if (news.Event is not { } e)
            return letter;
        var decision = DecisionIn(e);
        if (decision.Decision != OperatorDecision.Approve)
            return null;
        return decision.Mail is { } edited && edited.Kind == letter.Kind ? letter with { Wording = edited.Wording } : letter;
    }

    /// <summary>Waits until mails leave again; false where a person stopped this one.</summary>
    private async Task<bool> WaitOutPauseAsync()
    {
        var paused = await ports.Pauses.CurrentAsync(cancellation) is not null;
        var note = new WaitNote(
            FollowUpStatus.Scheduled, [FollowUpEvents.OperatorDecided], [new Deadline("look-again", clock.GetUtcNow() + LookAgainAfter)], WaitsForResumption)
        {
            Listed = MarkerNames.PausedPrefix,
        };
        var news = context.WaitForAny(FollowUpSteps.MailsPaused, note, Answers, over: paused ? null : "resumed");
        return news.Event is not { } e || DecisionIn(e).Decision == OperatorDecision.Approve;
    }

    /// <exception cref="PermanentFailureException">They are paused.</exception>
    /// <exception cref="RetryableFailureException">Nobody could say: the mail was surely not sent.</exception>
    private async Task EnsureMailsMayLeaveAsync(CancellationToken stop)
    {
        bool paused;
        try
        {
            paused = await ports.Pauses.CurrentAsync(stop) is not null;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            throw new RetryableFailureException($"nobody could say whether mails are paused ({e.GetType().Name})");
        }

        if (paused)
            throw new PermanentFailureException(MailsPaused, WaitsForResumption.WhatToDo!);
    }
}
