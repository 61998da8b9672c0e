using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CallFollowUp.Workflow.Journaling;

/// <summary>
/// What a workflow sees of its journal. The method runs from the top on every delivery: recorded steps return what they recorded, and the first
/// one that is not recorded yet goes on from there. Whatever is not deterministic belongs into a step.
/// </summary>
public sealed class WorkflowContext
{
    private readonly JournalSession session;
    private readonly EffectRunner effects;
    private readonly IWorkflow workflow;
    private readonly JsonSerializerOptions json;
    private readonly TimeProvider clock;
    private readonly List<JournalEntry> recorded;
    private readonly Dictionary<string, int> uses = [];
    private int cursor;

    internal WorkflowContext(JournalSession session, EffectRunner effects, IWorkflow workflow, TimeProvider clock)
    {
        this.session = session;
        this.effects = effects;
        this.workflow = workflow;
        json = workflow.Json;
        this.clock = clock;
        recorded = Journal.Entries.FindAll(e => e.Round == Journal.Round);
    }

    public string Id => Journal.Id;

    /// <summary>1 at first; higher after something was taken up again when all was done.</summary>
    public int Round => Journal.Round;

    public DateTimeOffset StartedAt => Journal.StartedAt;

    public JsonElement Input => Journal.Input;

    /// <summary>Everything that came in, in order of arrival.</summary>
    public IReadOnlyList<JournalEvent> Events => Journal.Events;

    /// <summary>The event that began this round; null in the first.</summary>
    public JournalEvent? BegunBy => Journal.Events.Find(e => e.Id == Journal.BegunBy);

    /// <summary>How the round before this one ended; null in the first, and after a cancelled one.</summary>
    public string? OutcomeBefore => Journal.OutcomeBefore;

    private Journal Journal => session.Journal;

    /// <summary>The last result that a step of one of these names, or one of its repetitions, recorded in an earlier round; null where there is none.</summary>
    public T? Recall<T>(params string[] names)
        where T : class => RecallJson(names) is { } result ? Read<T>(result) : null;

    /// <inheritdoc cref="Recall"/>
    public JsonElement? RecallJson(params string[] names) =>
        Journal.Entries.FindLast(e => e.Round < Round && e is { State: EntryState.Done, Result: not null } && names.Contains(BaseName(e.Name)))?.Result;

    /// <summary>Lets a newer version put in a step that journals of older ones do not have.</summary>
    /// <param name="orBegins">Whether the step is to be taken where nothing is recorded from here on.</param>
    /// <returns>Whether the journal goes on with a step of this name, or may begin it now.</returns>
    public bool ComesNext(string name, bool orBegins) =>
        cursor == recorded.Count ? orBegins : BaseName(recorded[cursor].Name) == name;

    /// <summary>Keeps a short fact beside the document, for lists.</summary>
    public void Tag(string name, string value)
    {
        if (Journal.Tags.TryGetValue(name, out var known) && known == value)
            return;
        Journal.Tags[name] = value;
        session.Change();
    }

    /// <summary>
    /// Whether the way of this round goes by a step: what is recorded says so, and where nothing is recorded yet, <paramref name="otherwise"/>. So a
    /// setting may add a step to what begins, and change nothing about what was begun.
    /// </summary>
    public bool GoesBy(string name, Func<bool> otherwise) =>
        cursor < recorded.Count ? recorded[cursor].Name == KeyOf(name, uses.GetValueOrDefault(name) + 1) : otherwise();

    /// <summary>Remembers a result. The step may run again until it is written, so it must change nothing outside that a repetition would spoil.</summary>
    /// <exception cref="StepFailedException">It failed for good, now or in an earlier delivery.</exception>
    public async Task<T> StepAsync<T>(string name, Func<CancellationToken, Task<T>> step, CancellationToken cancellation)
    {
        var entry = Next(name, EntryKind.Step);
        if (entry.State is not (EntryState.Intended or EntryState.Retrying))
            return Outcome<T>(entry);

        await effects.RunStepAsync(entry, async stop => Write(await step(stop)), cancellation);
        return Outcome<T>(entry);
    }

    /// <summary>Remembers the result of a pure computation.</summary>
    public T Step<T>(string name, Func<T> step)
    {
        var entry = Next(name, EntryKind.Step);
        if (entry.State == EntryState.Intended)
            effects.Complete(entry, Write(step()));
        return Outcome<T>(entry);
    }

    /// <summary>Does something to the outside world, under a promise.</summary>
    /// <exception cref="StepFailedException">The other side refused for good, or did not recover within the limit.</exception>
    /// <exception cref="EffectUnsettledException">Nobody can say whether it happened, and policy says to hold.</exception>
    public async Task<T> EffectAsync<T>(
        string name, EffectPromise promise, Func<EffectKey, CancellationToken, Task<T>> effect, CancellationToken cancellation)
    {
        var entry = Next(name, EntryKind.Effect);
        if (entry.State is not (EntryState.Done or EntryState.Failed or EntryState.Unsettled))
        {
            await effects.RunEffectAsync(
                entry, promise, async (key, stop) => Write(await effect(key, stop)), result => Write((T)result), cancellation);
        }

        return Outcome<T>(entry);
    }

    /// <summary>Waits for the first of some events or deadlines. Events that came before count, in order of arrival; they win over deadlines.</summary>
    /// <param name="counts">Whether an event of those names ends this very wait, which is given by its full name; null where each does.</param>
    /// <param name="over">What ends the wait now, kept as the name of a deadline; null where nothing but events and deadlines does.</param>
    /// <exception cref="RoundInterruptedException">Something else came that ends the round.</exception>
    public WaitOutcome WaitForAny(string name, WaitNote wait, Func<string, JournalEvent, bool>? counts = null, string? over = null)
    {
        var entry = Next(name, EntryKind.Wait, wait);
        if (entry.State == EntryState.Waiting && !TryEnd(entry, counts, over))
        {
            InterruptIfAsked(entry);
            var attention = entry.Wait!.Asks is { } asks ? new Attention(entry.Name, asks.Reason, asks.WhatToDo ?? "", entry.StartedAt) : null;
            session.Stand(JournalStatus.Waiting, entry.Wait.Label, attention);
            throw new SuspendedException();
        }

        var outcome = Read<WaitOutcome>(entry.Result!.Value);
        outcome.Event = Journal.Events.Find(e => e.Id == outcome.EventId);
        return outcome;
    }

    /// <exception cref="JournalMismatchException">The journal holds steps that the workflow did not come to.</exception>
    internal void EnsureWhole()
    {
        if (cursor < recorded.Count)
            throw new JournalMismatchException($"the workflow ended before the recorded step {recorded[cursor].Name}");
    }

    private void InterruptIfAsked(JournalEntry entry)
    {
        if (Journal.Events.Find(e => e.UsedInRound is null && workflow.Interrupts(Journal, e)) is not { } news)
            return;
        session.Stand(JournalStatus.Running, null, null);
        effects.Complete(entry, JsonSerializer.SerializeToElement(new WaitOutcome(news.Id, null), JournalJson.Default.WaitOutcome));
        throw new RoundInterruptedException(news);
    }

    private bool TryEnd(JournalEntry entry, Func<string, JournalEvent, bool>? counts, string? over)
    {
        var wait = entry.Wait!;
        var now = clock.GetUtcNow();
        WaitOutcome? outcome = null;
        if (Journal.Events.Find(e => e.UsedInRound is null && wait.Events.Contains(e.Name) && counts?.Invoke(entry.Name, e) != false) is { } e)
        {
            e.UsedInRound = Round;
            outcome = new WaitOutcome(e.Id, null);
        }
        else if (over is not null)
        {
            outcome = new WaitOutcome(null, over);
        }
        else if (wait.Deadlines.Where(d => d.At <= now).MinBy(d => d.At) is { } deadline)
        {
            outcome = new WaitOutcome(null, deadline.Name);
        }

        if (outcome is null)
            return false;
        session.Stand(JournalStatus.Running, null, null);
        effects.Complete(entry, JsonSerializer.SerializeToElement(outcome, JournalJson.Default.WaitOutcome));
        return true;
    }

    private JournalEntry Next(string name, EntryKind kind, WaitNote? wait = null)
    {
        var use = uses[name] = uses.GetValueOrDefault(name) + 1;
        var key = KeyOf(name, use);
        if (cursor == recorded.Count)
        {
            var entry = new JournalEntry
            {
                Name = key,
                Round = Round,
                Kind = kind,
                State = wait is null ? EntryState.Intended : EntryState.Waiting,
                StartedAt = clock.GetUtcNow(),
                Wait = wait,
            };
            recorded.Add(entry);
            Journal.Entries.Add(entry);
            session.Change();
        }

        var next = recorded[cursor++];
        return next.Name == key && next.Kind == kind
            ? next
            : throw new JournalMismatchException($"the journal goes on with {next.Name}, the workflow with {key}");
    }

    private static string KeyOf(string name, int use) => use == 1 ? name : $"{name}#{use}";

    private static string BaseName(string name) => name.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? name[..at] : name;

    private T Outcome<T>(JournalEntry entry) => entry.State switch
    {
        EntryState.Done => Read<T>(entry.Result!.Value),
        EntryState.Failed => throw new StepFailedException(entry.Name, entry.Failure!),
        EntryState.Unsettled => throw new EffectUnsettledException(new EffectKey(Id, entry.Round, entry.Name)),
        _ => throw new JournalMismatchException($"the step {entry.Name} is {entry.State}, which a step cannot be"),
    };

    /// <summary>What is JSON already is kept and given as it is.</summary>
    private JsonElement Write<T>(T value) => value is JsonElement json ? json : JsonSerializer.SerializeToElement(value, TypeInfo<T>());

    private T Read<T>(JsonElement value) =>
        value is T json ? json : value.Deserialize(TypeInfo<T>()) ?? throw new JournalMismatchException("a recorded result is null");

    private JsonTypeInfo<T> TypeInfo<T>() => typeof(T) == typeof(WaitOutcome)
        ? (JsonTypeInfo<T>)(object)JournalJson.Default.WaitOutcome
        : (JsonTypeInfo<T>)json.GetTypeInfo(typeof(T));
}
