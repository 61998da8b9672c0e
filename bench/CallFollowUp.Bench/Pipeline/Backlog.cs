using Azure.Storage.Queues;

namespace CallFollowUp.Bench.Pipeline;

/// <summary>Sends messages, and lets at most so many of them wait unhandled: the emulator looks through a whole queue at every request, Azure does not.</summary>
internal sealed class Backlog(QueueClient queue, int depth) : IDisposable
{
    private const int Senders = 4;
    private static readonly TimeSpan NeverExpires = TimeSpan.FromSeconds(-1);

    private readonly SemaphoreSlim _room = new(depth);

    public Task SendAsync(IEnumerable<string> bodies, CancellationToken cancellation) => Parallel.ForEachAsync(
        bodies,
        new ParallelOptions { MaxDegreeOfParallelism = Senders, CancellationToken = cancellation },
        async (body, stop) =>
        {
            await _room.WaitAsync(stop);
            await SendOneAsync(body, stop);
        });

    public Task SendOneAsync(string body, CancellationToken cancellation) =>
        queue.SendMessageAsync(body, timeToLive: NeverExpires, cancellationToken: cancellation);

    /// <summary>One of them is handled.</summary>
    public void Handled() => _room.Release();

    /// <summary>Returns when nothing waits and nothing is being worked on.</summary>
    public async Task EmptyAsync(CancellationToken cancellation)
    {
        while ((await queue.GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
    }

    public void Dispose() => _room.Dispose();
}
