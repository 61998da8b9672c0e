using CallFollowUp.Workflow.Telemetry;

namespace CallFollowUp.Workflow.Journaling;

/// <summary>Takes deliveries to journals and runs the workflow behind each as far as it goes.</summary>
/// <remarks>
/// Any number of engines may run on one store. Two deliveries to one journal at once are put in order by the store's versions; an effect that
/// another worker is trying is waited for, at most as long as its intent is protected (<see cref="EngineOptions.IntentLease"/>).
/// </remarks>
public sealed class WorkflowEngine(
    IJournalStore store,
    IMarkerIndex markers,
    IWakeUps wakeUps,
    IEnumerable<IWorkflow> workflows,
    EngineOptions options,
    TimeProvider clock,
    IRestObserver? rests = null)
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<string, IWorkflow> workflows = workflows.ToDictionary(w => w.Name);

    /// <summary>Delivers, runs, and returns the journal as it was written last.</summary>
    /// <exception cref="UnknownJournalException">An event or a wake-up came for a journal that is not there.</exception>
    /// <exception cref="JournalMismatchException">There is a document and it cannot be read; retrying does not help.</exception>
    public async Task<Journal> DeliverAsync(Delivery delivery, CancellationToken cancellation)
    {
        var pause = FirstLook;
        var lostRace = false;
        for (var first = true; ; first = false)
        {
            var session = await OpenAsync(delivery, first, cancellation);
            session.OwesRest = lostRace;
            using var span = FollowUpTracing.Deliver(delivery, session.Journal);
            try
            {
                await RunAsync(session, delivery, cancellation);
                await RemoveStaleMarkerAsync(session.Journal, delivery, cancellation);
                if (session.ComesAgain)
                    await session.TidyAsync(cancellation);
                if (session.ComesAgain || session.OwesRest)
                    await session.TellAgainAsync(cancellation);
                return session.Journal;
            }
            catch (JournalChangedException)
            {
                // Somebody else wrote first: go on from what they wrote.
                lostRace = true;
            }
            catch (LeaseHeldException e)
            {
                await Task.Delay(pause < e.Remaining ? pause : e.Remaining, clock, cancellation);
                pause *= 2;
            }
        }
    }

    /// <summary>A start first supposes that it is the first: the creation fails where it is not, which costs less than asking every time.</summary>
    private async Task<JournalSession> OpenAsync(Delivery delivery, bool first, CancellationToken cancellation)
    {
        var start = delivery as Delivery.Start;
        var stored = start is not null && first ? null : await store.ReadAsync(delivery.Id, cancellation);
        if (stored is null && start is null)
        {
            await RemoveStaleMarkerAsync(null, delivery, cancellation);
            throw new UnknownJournalException(delivery.Id);
        }

        var journal = stored?.Journal ?? new Journal
        {
            Id = delivery.Id,
            Workflow = start!.Workflow,
            StartedAt = clock.GetUtcNow(),
            Input = start.Input,
        };
        var session = new JournalSession(store, markers, rests, options, clock, delivery.DeliveryId, stored, journal);
        if (stored is not null)
            Receive(session, delivery);
        return session;
    }

    private void Receive(JournalSession session, Delivery delivery)
    {
        var brought = delivery switch
        {
            _ when session.Journal.ErasedAt is not null => null,
            Delivery.Occurrence occurrence => occurrence.Event,
            Delivery.Start start => start.IfBegun(session.Journal),
            _ => null,
        };
        if (brought?.Received(clock.GetUtcNow()) is not { } e || !session.Journal.Add(e))
            return;

        session.Change();
        if (e.Name == ControlEvents.Erase)
            session.Journal.Erase(clock.GetUtcNow());
        else if (e.Name == ControlEvents.Cancel && !session.Journal.IsFinished)
            Cancel(session);
        else if (e.Name == ControlEvents.Redrive)
            Redrive(session, e);
    }

    private async Task RunAsync(JournalSession session, Delivery delivery, CancellationToken cancellation)
    {
        var journal = session.Journal;
        if (!workflows.TryGetValue(journal.Workflow, out var workflow))
        {
            if (!journal.IsFinished && journal.Status != JournalStatus.NeedsAttention)
                NeedAttention(session, null, $"no workflow '{journal.Workflow}' is known here", "Deploy a version that knows it, then redrive.");
            await session.FlushAsync(cancellation);
            return;
        }

        do
        {
            if (journal.IsFinished && !TryBeginRound(session, workflow))
                break;
            if (journal.Status == JournalStatus.NeedsAttention)
                break;
            await RunRoundAsync(session, workflow, (delivery as Delivery.WakeUp)?.Retry, cancellation);
        }
        while (journal.IsFinished);

        await session.FlushAsync(cancellation);
    }

    private async Task RunRoundAsync(JournalSession session, IWorkflow workflow, RetryWakeUp? retry, CancellationToken cancellation)
    {
        try
        {
            var effects = new EffectRunner(session, wakeUps, options, clock, retry);
            var context = new WorkflowContext(session, effects, workflow, clock);
            var outcome = await workflow.RunAsync(context, cancellation);
            context.EnsureWhole();
            Finish(session, JournalStatus.Completed, outcome);
        }
        catch (SuspendedException)
        {
            // It waits, or tries again later: the journal says for what.
        }
        catch (StepFailedException e)
        {
            NeedAttention(session, e.Step, e.Failure.Reason, e.Failure.WhatToDo ?? "Look at the reason, then redrive.");
        }
        catch (EffectUnsettledException e)
        {
            NeedAttention(session, e.Key.Step, e.Message, "Find out whether it happened; redrive to do it again, or cancel.");
        }
        catch (JournalMismatchException e)
        {
            NeedAttention(session, null, e.Message, "This version of the code cannot go on with it: deploy the one that began it, then redrive.");
        }
        catch (Exception) when (session.OwesOutcome)
        {
            // A later step broke down: what an earlier effect has done is kept all the same.
            await session.FlushAsync(CancellationToken.None);
            throw;
        }
    }

    private static bool TryBeginRound(JournalSession session, IWorkflow workflow)
    {
        var journal = session.Journal;
        if (journal.Events.Find(e => e.UsedInRound is null && workflow.BeginsRound(journal, e)) is not { } e)
            return false;
        e.UsedInRound = ++journal.Round;
        journal.BegunBy = e.Id;
        journal.Status = JournalStatus.Running;
        journal.OutcomeBefore = journal.Outcome;
        journal.Outcome = null;
        session.Change();
        return true;
    }

    private static void Finish(JournalSession session, JournalStatus status, string? outcome)
    {
        session.Journal.Outcome = outcome;
        session.Stand(status, null, null);
        session.Change();
    }

    /// <summary>What came before the cancellation is over with it: it begins no other round.</summary>
    private static void Cancel(JournalSession session)
    {
        foreach (var e in session.Journal.Events)
            e.UsedInRound ??= session.Journal.Round;
        Finish(session, JournalStatus.Cancelled, null);
    }

    private void NeedAttention(JournalSession session, string? step, string reason, string whatToDo)
    {
        var attention = new Attention(step, reason, whatToDo, clock.GetUtcNow());
        session.Stand(JournalStatus.NeedsAttention, EngineOptions.NeedsAttentionLabel, attention);
    }

    /// <summary>What failed for good is tried again, with a new limit.</summary>
    private void Redrive(JournalSession session, JournalEvent redrive)
    {
        var journal = session.Journal;

        // A wait that asks for a person may take it; otherwise it counts now or never.
        if (journal is { Status: JournalStatus.Waiting, Label: EngineOptions.NeedsAttentionLabel })
            return;
        redrive.UsedInRound = journal.Round;
        if (journal.Status != JournalStatus.NeedsAttention)
            return;

        if (journal.Attention?.Step is { } step && journal.Find(journal.Round, step) is { } entry)
        {
            entry.State = EntryState.Retrying;
            entry.FailingSince = null;
            entry.ResentAt = null;
            entry.NextAttemptAt = clock.GetUtcNow();
        }

        session.Stand(JournalStatus.Running, null, null);
    }

    private async Task RemoveStaleMarkerAsync(Journal? journal, Delivery delivery, CancellationToken cancellation)
    {
        if (delivery is Delivery.WakeUp { Marker: { } marker } && journal?.Markers.Contains(marker) != true && IsStale(marker, journal))
            await markers.DeleteAsync(marker, cancellation);
    }

    /// <summary>No document that is about to be written needs it.</summary>
    private bool IsStale(string marker, Journal? journal)
    {
        if (journal is not null && MarkerNames.IsStale(marker, journal))
            return true;
        return !MarkerNames.TryReadDue(marker, out var at, out _)
            ? journal is null || MarkerNames.PlaceOf(marker) == marker
            : at + options.StaleMarkerAfter <= clock.GetUtcNow();
    }
}
