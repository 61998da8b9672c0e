using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Tests.Journaling;

/// <summary>The other side of an effect: it remembers every request, and answers by script, then well.</summary>
internal sealed class Receiver
{
    private readonly Queue<Func<Task<string>>> script = new();

    /// <summary>The key of every request, repetitions among them.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>The next requests are answered like this, in turn.</summary>
    public void Next(params Func<Task<string>>[] answers)
    {
        foreach (var answer in answers)
            script.Enqueue(answer);
    }

    public void NextThrows(params Exception[] failures) =>
        Next([.. failures.Select(failure => new Func<Task<string>>(() => Task.FromException<string>(failure)))]);

    public Task<string> ReceiveAsync(EffectKey key, CancellationToken cancellation)
    {
        Requests.Add(key.ToString());
        return script.TryDequeue(out var answer) ? answer().WaitAsync(cancellation) : Task.FromResult("received");
    }
}
