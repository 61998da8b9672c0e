using System.Runtime.CompilerServices;
using CallFollowUp.Workflow.Listing;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.TestKit;

/// <summary>Dead letters by day, queue and message; what is redriven is handed to a callback.</summary>
public sealed class InMemoryDeadLetters(Action<DeadLetter>? putBack = null) : IDeadLetters
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, DeadLetter> letters = [];

    public Task FileAsync(DeadLetter letter, CancellationToken cancellation)
    {
        lock (gate)
            letters.TryAdd(letter.Name, letter);
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<DeadLetter> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        List<DeadLetter> listed;
        lock (gate)
            listed = [.. letters.Values.OrderBy(l => l.At)];
        foreach (var letter in listed)
        {
            await Task.CompletedTask;
            yield return letter;
        }
    }

    public Task<ListPage<DeadLetter>> PageAsync(string? token, int size, CancellationToken cancellation)
    {
        lock (gate)
        {
            var rest = letters.Values.OrderBy(l => l.Name, StringComparer.Ordinal).Where(l => string.CompareOrdinal(l.Name, token) > 0).ToList();
            return Task.FromResult(new ListPage<DeadLetter>([.. rest.Take(size)], rest.Count > size ? rest[size - 1].Name : null));
        }
    }

    public Task<DeadLetter?> FindAsync(string name, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(letters.GetValueOrDefault(name));
    }

    public Task RedriveAsync(DeadLetter letter, CancellationToken cancellation)
    {
        putBack?.Invoke(letter);
        lock (gate)
            letters.Remove(letter.Name);
        return Task.CompletedTask;
    }

    public Task EraseAsync(DeadLetter letter, CancellationToken cancellation)
    {
        lock (gate)
            letters.Remove(letter.Name);
        return Task.CompletedTask;
    }
}
