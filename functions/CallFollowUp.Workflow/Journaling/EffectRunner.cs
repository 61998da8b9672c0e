using System.Text.Json;
using CallFollowUp.Workflow.Telemetry;

namespace CallFollowUp.Workflow.Journaling;

/// <summary>Tries steps and effects, and records how they ended, under the promise each one makes.</summary>
internal sealed class EffectRunner(
    JournalSession session, IWakeUps wakeUps, EngineOptions options, TimeProvider clock, RetryWakeUp? retry)
{
    private Journal Journal => session.Journal;

    public void Complete(JournalEntry entry, JsonElement result)
    {
        entry.State = EntryState.Done;
        entry.Result = result;
        entry.At = clock.GetUtcNow();
        entry.Failure = null;
        entry.IntendedBy = null;
        entry.NextAttemptAt = null;
        session.Change();
    }

    /// <summary>Runs a step without outside effects: no intent is written, its result rides along with the next write.</summary>
    public async Task RunStepAsync(JournalEntry entry, Func<CancellationToken, Task<JsonElement>> step, CancellationToken cancellation)
    {
        SuspendUnlessDue(entry);
        entry.Attempts++;
        try
        {
            Complete(entry, await FollowUpTracing.TryAsync(entry, () => step(cancellation)));
        }
        catch (PermanentFailureException e)
        {
            Fail(entry, e.Message, e.WhatToDo);
        }
        catch (RetryableFailureException e)
        {
            await RetryLaterAsync(entry, e.Message, e.RetryAfter, cancellation);
        }
    }

    /// <summary>Runs an effect: its intent is written first, and protects it from a second worker for a short while.</summary>
    public async Task RunEffectAsync(
        JournalEntry entry,
        EffectPromise promise,
        Func<EffectKey, CancellationToken, Task<JsonElement>> effect,
        Func<object, JsonElement> write,
        CancellationToken cancellation)
    {
        SuspendUnlessDue(entry);
        if (entry is { State: EntryState.Intended, IntendedBy: not null })
        {
            if (session.Age < options.IntentLease)
                throw new LeaseHeldException(options.IntentLease - session.Age);
            session.TakeOver();
            if (promise is EffectPromise.SettleThenDecide lost)
                BecomeUnknown(entry, lost, "the worker stopped before it could say how it ended");
        }

        for (var tried = false; entry.State != EntryState.Done; tried = true)
        {
            if (entry.State == EntryState.Unknown && promise is EffectPromise.SettleThenDecide settling)
            {
                if (await SettleAsync(entry, settling, write, cancellation))
                    return;

                // It was just tried, and it is known that nothing happened: another try right now would meet the same.
                if (tried)
                    await RetryLaterAsync(entry, entry.Failure?.Reason ?? "it did not happen", null, cancellation);
            }

            if (entry.State == EntryState.Failed)
                return;
            await TryAsync(entry, promise, effect, cancellation);
            if (entry.State == EntryState.Failed)
                return;
        }
    }

    private async Task TryAsync(
        JournalEntry entry, EffectPromise promise, Func<EffectKey, CancellationToken, Task<JsonElement>> effect, CancellationToken cancellation)
    {
        // A process that is asked to stop promises nothing any more.
        cancellation.ThrowIfCancellationRequested();
        entry.State = EntryState.Intended;
        entry.IntendedBy = session.DeliveryId;
        entry.Attempts++;
        session.Stand(JournalStatus.Running, null, null);
        session.Change();
        await session.FlushAsync(cancellation);

        using var timeout = new CancellationTokenSource(options.EffectTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        try
        {
            Complete(entry, await FollowUpTracing.TryAsync(entry, () => effect(KeyOf(entry), either.Token)));
            session.Happened(entry);
        }
        catch (PermanentFailureException e)
        {
            session.Happened(entry);
            Fail(entry, e.Message, e.WhatToDo);
        }
        catch (RetryableFailureException e)
        {
            await RetryLaterAsync(entry, e.Message, e.RetryAfter, cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && (IsLostAnswer(e) || promise is EffectPromise.SettleThenDecide))
        {
            var reason = e is OutcomeUnknownException ? e.Message : $"no answer ({e.GetType().Name})";
            if (promise is not EffectPromise.SettleThenDecide settling)
            {
                await RetryLaterAsync(entry, reason, null, cancellation);
                return;
            }

            session.Happened(entry);
            BecomeUnknown(entry, settling, reason);
        }
    }

    /// <summary>True when the effect is settled; false when it is to be tried again.</summary>
    private async Task<bool> SettleAsync(
        JournalEntry entry, EffectPromise.SettleThenDecide promise, Func<object, JsonElement> write, CancellationToken cancellation)
    {
        var settlement = await promise.Settle(KeyOf(entry), Journal.Events, cancellation);
        if (settlement is { IsKnown: true, Result: { } result })
        {
            Complete(entry, write(result));
            return true;
        }

        if (settlement.IsKnown)
            return false;

        if (clock.GetUtcNow() < entry.NextAttemptAt)
            Suspend(JournalStatus.Retrying);

        if (promise.Otherwise == WhenUnsettled.Resend && entry.ResentAt is null)
        {
            entry.ResentAt = clock.GetUtcNow();
            return false;
        }

        entry.State = EntryState.Unsettled;
        entry.At = clock.GetUtcNow();
        session.Change();
        throw new EffectUnsettledException(KeyOf(entry));
    }

    private void BecomeUnknown(JournalEntry entry, EffectPromise.SettleThenDecide promise, string reason)
    {
        entry.State = EntryState.Unknown;
        entry.IntendedBy = null;
        entry.Failure = new FailureNote(reason, null);
        entry.NextAttemptAt = clock.GetUtcNow() + promise.Within;
        session.Change();
    }

    private void Fail(JournalEntry entry, string reason, string? whatToDo)
    {
        entry.State = EntryState.Failed;
        entry.At = clock.GetUtcNow();
        entry.IntendedBy = null;
        entry.Failure = new FailureNote(reason, whatToDo);
        session.Change();
    }

    private async Task RetryLaterAsync(JournalEntry entry, string reason, TimeSpan? askedFor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        entry.FailingSince ??= now;
        var delay = options.RetryDelay(Journal.Id, entry.Attempts, askedFor);
        if (now + delay - entry.FailingSince > options.RetryLimit)
        {
            session.Happened(entry);
            Fail(entry, $"{reason} (tried {entry.Attempts} times since {entry.FailingSince:u})", "Mend the other side, then redrive.");
            return;
        }

        // The wake-up goes first: a crash between the two leaves one too many, which is void when it comes, never one too few.
        await wakeUps.ScheduleRetryAsync(Journal.Id, new RetryWakeUp(entry.Round, entry.Name, entry.Attempts), delay, cancellation);
        FollowUpMetrics.Retries.Add(1, FollowUpMetrics.Tag("step", entry.Name));
        entry.State = EntryState.Retrying;
        entry.IntendedBy = null;
        entry.Failure = new FailureNote(reason, null);
        entry.NextAttemptAt = now + delay;
        session.Happened(entry);
        Suspend(JournalStatus.Retrying);
    }

    /// <summary>An attempt is due when its own wake-up came, whatever this machine's clock says, or when the time has passed.</summary>
    private void SuspendUnlessDue(JournalEntry entry)
    {
        if (entry.State != EntryState.Retrying || clock.GetUtcNow() >= entry.NextAttemptAt)
            return;
        if (retry is null || retry.Step != entry.Name || retry.Round != entry.Round || retry.Attempt != entry.Attempts)
            Suspend(JournalStatus.Retrying);
    }

    private void Suspend(JournalStatus status)
    {
        session.Stand(status, null, null);
        throw new SuspendedException();
    }

    private EffectKey KeyOf(JournalEntry entry) => new(Journal.Id, entry.Round, entry.Name);

    private static bool IsLostAnswer(Exception e) => e is OutcomeUnknownException or OperationCanceledException or TimeoutException;
}
