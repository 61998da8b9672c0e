using System.Collections.Concurrent;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.TestKit;

/// <summary>Remembers what managers were told, once per key.</summary>
public sealed class RecordingManagerNotifier(TimeProvider clock) : IManagerNotifier
{
    private readonly ConcurrentDictionary<EffectKey, ManagerNotice> told = new();

    public IReadOnlyDictionary<EffectKey, ManagerNotice> Told => told;

    /// <summary>Thrown by the next call, which tells nobody; then forgotten.</summary>
    public Exception? FailNextWith { get; set; }

    public Task<ManagerReceipt> TellAsync(ManagerNotice notice, EffectKey key, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (FailNextWith is { } failure)
        {
            FailNextWith = null;
            throw failure;
        }

        told.TryAdd(key, notice);
        return Task.FromResult(new ManagerReceipt("recording", clock.GetUtcNow()));
    }
}
