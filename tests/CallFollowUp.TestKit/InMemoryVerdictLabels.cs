using System.Runtime.CompilerServices;
using CallFollowUp.Workflow.Operations;

namespace CallFollowUp.TestKit;

/// <summary>Labels in a dictionary.</summary>
public sealed class InMemoryVerdictLabels : IVerdictLabels
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string CallId, string EventId), VerdictLabel> labels = [];

    public Task KeepAsync(VerdictLabel label, CancellationToken cancellation)
    {
        lock (gate)
            labels[(label.CallId, label.EventId)] = label;
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<VerdictLabel> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        List<VerdictLabel> listed;
        lock (gate)
            listed = [.. labels.Values.OrderBy(l => l.CallId, StringComparer.Ordinal).ThenBy(l => l.EventId, StringComparer.Ordinal)];
        foreach (var label in listed)
        {
            await Task.CompletedTask;
            yield return label;
        }
    }

    public Task RemoveAsync(string callId, CancellationToken cancellation)
    {
        lock (gate)
        {
            foreach (var key in labels.Keys.Where(k => k.CallId == callId).ToList())
                labels.Remove(key);
        }

        return Task.CompletedTask;
    }
}
