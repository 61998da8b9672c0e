using System.Runtime.CompilerServices;
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
            letters.TryAdd(NameOf(letter), letter);
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

    public Task RedriveAsync(DeadLetter letter, CancellationToken cancellation)
    {
        putBack?.Invoke(letter);
        lock (gate)
            letters.Remove(NameOf(letter));
        return Task.CompletedTask;
    }

    public Task EraseAsync(DeadLetter letter, CancellationToken cancellation)
    {
        lock (gate)
            letters.Remove(NameOf(letter));
        return Task.CompletedTask;
    }

    private static string NameOf(DeadLetter letter) => $"{letter.At.UtcDateTime:yyyy-MM-dd}/{letter.Queue}-{letter.MessageId}";
}
