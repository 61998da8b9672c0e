using System.Text.Json;
using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Tests.Journaling;

/// <summary>One journal, everything around it in memory, and a clock that the test moves.</summary>
internal sealed class EngineBench
{
    public const string Id = "j-1";

    private readonly List<IWorkflow> workflows = [];
    private int deliveries;

    public EngineBench() => Store = new InMemoryJournalStore(Clock);

    public FakeTimeProvider Clock { get; } = new();

    public InMemoryJournalStore Store { get; }

    public InMemoryMarkerIndex Markers { get; } = new();

    public RecordingWakeUps WakeUps { get; } = new();

    public Receiver Receiver { get; } = new();

    public EngineOptions Options { get; } = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public EngineBench With(Func<WorkflowContext, CancellationToken, Task<string>> run) => With(new ScriptedWorkflow(run));

    public EngineBench With(IWorkflow workflow)
    {
        workflows.RemoveAll(w => w.Name == workflow.Name);
        workflows.Add(workflow);
        return this;
    }

    /// <summary>A deployment that no longer has this version.</summary>
    public void Forget(string workflow) => workflows.RemoveAll(w => w.Name == workflow);

    public Task<Journal> StartAsync(string workflow = "scripted.v1", CancellationToken? stop = null) =>
        DeliverAsync(id => new Delivery.Start(Id, id, workflow, JsonSerializer.SerializeToElement("input"), _ => null), stop: stop);

    public Task<Journal> SendAsync(string name, string? eventId = null, string? data = null) => DeliverAsync(id => new Delivery.Occurrence(
        Id,
        id,
        new JournalEvent { Id = eventId ?? $"{name}-1", Name = name, Data = data is null ? null : JsonSerializer.SerializeToElement(data) }));

    /// <summary>Delivers any message, where needed by a machine whose clock is wrong.</summary>
    public Task<Journal> DeliverAsync(Func<string, Delivery> delivery, TimeProvider? machine = null, CancellationToken? stop = null)
    {
        var engine = new WorkflowEngine(Store, Markers, WakeUps, workflows, Options, machine ?? Clock);
        return engine.DeliverAsync(delivery($"d-{++deliveries}"), stop ?? Stop);
    }

    public Task<Journal> WakeUpAsync(RetryWakeUp? retry = null, string? marker = null, TimeProvider? machine = null) =>
        DeliverAsync(id => new Delivery.WakeUp(Id, id, retry, marker), machine);

    /// <summary>Lets the time of the oldest wake-up come, and delivers it.</summary>
    public Task<Journal> NextRetryAsync()
    {
        var next = WakeUps.Take()!;
        Clock.Advance(next.Delay);
        return WakeUpAsync(next.Retry);
    }

    /// <summary>Lets the time of the first due marker come, and delivers it.</summary>
    public Task<Journal> NextDueAsync()
    {
        var marker = Markers.All.First(m => m.StartsWith(MarkerNames.DuePrefix, StringComparison.Ordinal));
        MarkerNames.TryReadDue(marker, out var at, out _);
        Clock.AdvanceTo(at);
        return WakeUpAsync(marker: marker);
    }

    /// <summary>The crash of the worker before: its intent protects nobody any more.</summary>
    public void LetTheLeaseEnd() => Clock.Advance(Options.IntentLease);

    public async Task<Journal> StoredAsync() => (await Store.ReadAsync(Id, Stop))!.Journal;

    /// <summary>Moves the clock from timer to timer until the task has ended.</summary>
    public async Task<T> RunOutAsync<T>(Task<T> task)
    {
        while (!task.IsCompleted)
        {
            Clock.AdvanceToNextTimer();
            await Task.Yield();
        }

        return await task;
    }

    /// <summary>An effect that the receiver recognises when it comes again.</summary>
    public Task<string> DoAsync(WorkflowContext context, string step, CancellationToken stop) =>
        context.EffectAsync(step, EffectPromise.AtLeastOnce, Receiver.ReceiveAsync, stop);
}
