using System.Runtime.ExceptionServices;
using System.Text.Json;
using CallFollowUp.Workflow.Telemetry;

namespace CallFollowUp.Workflow.Journaling;

/// <summary>One delivery's hold on a journal: what it read, what it changed, and how that is written.</summary>
internal sealed class JournalSession(
    IJournalStore store,
    IMarkerIndex markers,
    IRestObserver? rests,
    EngineOptions options,
    TimeProvider clock,
    string deliveryId,
    StoredJournal? stored,
    Journal journal)
{
    private readonly List<JournalEntry> outcomes = [];
    private string? version = stored?.Version;
    private bool changed = stored is null;
    private bool writing;
    private bool tookOver;

    /// <summary>Whoever had this delivery before may have died: nothing of it was new, or an intent was left behind.</summary>
    public bool ComesAgain { get; private set; } = true;

    public Journal Journal { get; } = journal;

    public string DeliveryId { get; } = deliveryId;

    /// <summary>A rest was told that somebody else's write made untrue.</summary>
    public bool OwesRest { get; set; }

    /// <summary>How long ago the journal was last written, when it was read.</summary>
    public TimeSpan Age { get; } = stored?.Age ?? TimeSpan.Zero;

    /// <summary>Something happened outside that no write has carried yet.</summary>
    public bool OwesOutcome => outcomes.Count > 0 && !writing;

    public void Change() => changed = true;

    /// <summary>The worker that intended an effect did not come back.</summary>
    public void TakeOver() => tookOver = true;

    /// <summary>Says where the journal stands now.</summary>
    public void Stand(JournalStatus status, string? label, Attention? attention)
    {
        if (Journal.Status == status && Journal.Label == label && Journal.Attention == attention)
            return;
        if (label == EngineOptions.NeedsAttentionLabel && Journal.Label != label)
            FollowUpMetrics.Attention.Add(1);
        Journal.Status = status;
        Journal.Label = label;
        Journal.Attention = attention;
        changed = true;
    }

    /// <summary>From here on the entry carries what happened outside: it is written, whatever it takes.</summary>
    public void Happened(JournalEntry entry)
    {
        changed = true;
        outcomes.Add(entry);
    }

    /// <summary>Writes what changed. Markers are set before the document that needs them and removed after the one that no longer does.</summary>
    /// <exception cref="JournalChangedException">Somebody else wrote first; outcomes of effects are recorded all the same.</exception>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        if (!changed)
            return;

        // What happened outside is written even by a process that is asked to stop.
        if (outcomes.Count > 0)
            cancellation = CancellationToken.None;
        writing = true;

        var before = Journal.Markers.ToList();
        var wanted = Places(Journal).ConvertAll(place => before.Find(m => MarkerNames.PlaceOf(m) == place) ?? MarkerNames.At(place, Journal.Revision + 1));
        var put = wanted.Except(before).ToList();
        foreach (var marker in put)
            await markers.PutAsync(marker, cancellation);

        Journal.Markers.Clear();
        Journal.Markers.AddRange(wanted);
        Stamp(Journal);
        var untold = await TellOfRestAsync(cancellation);
        version = await store.WriteAsync(Journal, version, cancellation) ?? await RecognisedAsOurOwnAsync(put, cancellation);
        changed = false;
        ComesAgain = tookOver;
        writing = false;
        outcomes.Clear();

        foreach (var marker in before.Except(wanted))
            await markers.DeleteAsync(marker, cancellation);
        untold?.Throw();
    }

    /// <summary>Tells again where the journal rests: what was told last may never have been written.</summary>
    public async Task TellAgainAsync(CancellationToken cancellation)
    {
        if (rests is not null && Journal.IsAtRest)
            await rests.ComesToRestAsync(Journal, null, cancellation);
    }

    /// <returns>Why it could not be told, where an outcome waits to be written that matters more: the message comes again, and then it is told.</returns>
    private async Task<ExceptionDispatchInfo?> TellOfRestAsync(CancellationToken cancellation)
    {
        if (rests is null || !Journal.IsAtRest)
            return null;
        try
        {
            Journal.Rested = await rests.ComesToRestAsync(Journal, OwesRest ? null : Journal.Rested, cancellation);
            OwesRest = false;
            return null;
        }
        catch (Exception e) when (outcomes.Count > 0)
        {
            return ExceptionDispatchInfo.Capture(e);
        }
    }

    private void Stamp(Journal written)
    {
        written.Revision++;
        written.WrittenBy = DeliveryId;
        written.UpdatedAt = clock.GetUtcNow();
    }

    /// <summary>A write was refused. Where the answer to our own earlier attempt was lost, the store holds just what we wanted.</summary>
    private async Task<string> RecognisedAsOurOwnAsync(List<string> put, CancellationToken cancellation)
    {
        var fresh = await store.ReadAsync(Journal.Id, cancellation);
        if (fresh is not null && fresh.Journal.Revision == Journal.Revision && fresh.Journal.WrittenBy == DeliveryId)
            return fresh.Version;

        foreach (var marker in put.Where(m => fresh is not null && MarkerNames.IsStale(m, fresh.Journal)))
            await markers.DeleteAsync(marker, cancellation);

        // A second start of what was begun is no conflict: it supposed that there was nothing.
        if (version is not null)
            FollowUpMetrics.JournalConflicts.Add(1);
        while (outcomes.Count > 0 && fresh is not null)
        {
            outcomes.ForEach(o => Merge(fresh.Journal, o));
            Stamp(fresh.Journal);
            if (await store.WriteAsync(fresh.Journal, fresh.Version, cancellation) is not null)
                break;
            fresh = await store.ReadAsync(Journal.Id, cancellation);
        }

        throw new JournalChangedException();
    }

    private void Merge(Journal fresh, JournalEntry outcome)
    {
        var theirs = fresh.Find(outcome.Round, outcome.Name);
        if (theirs is { State: EntryState.Intended or EntryState.Unknown or EntryState.Retrying })
        {
            // A later attempt of somebody else says more than the failure of ours.
            if (outcome.State == EntryState.Done || theirs.Attempts <= outcome.Attempts)
                theirs.WithOutcomeOf(outcome);
        }
        else if (theirs is { State: EntryState.Unsettled or EntryState.Failed } && outcome.State == EntryState.Done)
            fresh.Add(LateOutcome(outcome));
    }

    private JournalEvent LateOutcome(JournalEntry outcome) => new()
    {
        Id = $"late:{outcome.Round}:{outcome.Name}",
        Name = ControlEvents.LateOutcome,
        Data = JsonSerializer.SerializeToElement(
            new Dictionary<string, JsonElement?> { ["step"] = JsonText(outcome.Name), ["result"] = outcome.Result },
            JournalJson.Default.DictionaryStringNullableJsonElement),
        ReceivedAt = clock.GetUtcNow(),
    };

    private static JsonElement JsonText(string text) => JsonSerializer.SerializeToElement(text, JournalJson.Default.String);

    /// <summary>Removes the label markers that nobody stands behind: the worker before may have died between the document and its markers.</summary>
    public async Task TidyAsync(CancellationToken cancellation)
    {
        foreach (var prefix in options.MarkedLabels.Values.Distinct())
        {
            await foreach (var marker in markers.ListAsync($"{prefix}{Journal.Id}/", cancellation))
            {
                if (MarkerNames.IsStale(marker, Journal))
                    await markers.DeleteAsync(marker, cancellation);
            }
        }
    }

    private List<string> Places(Journal state)
    {
        var places = new List<string>(2);
        if (NextDeadline(state) is { } at)
            places.Add(MarkerNames.DuePlace(at, state.Id));
        if (state.Label is { } label && options.MarkedLabels.TryGetValue(label, out var prefix))
            places.Add(prefix + state.Id);
        if (state is { Status: JournalStatus.Waiting, Entries: [.., { State: EntryState.Waiting, Wait.Listed: { } listed }] })
            places.Add(listed + state.Id);
        return places;
    }

    private static DateTimeOffset? NextDeadline(Journal state)
    {
        if (state.IsFinished || state.Status == JournalStatus.NeedsAttention || state.Entries is [] || state.Entries[^1] is not { } last || last.Round != state.Round)
            return null;
        return last.State switch
        {
            EntryState.Waiting when last.Wait is { Deadlines: [_, ..] deadlines } => deadlines.Min(d => d.At),
            EntryState.Unknown => last.NextAttemptAt,
            _ => null,
        };
    }
}
