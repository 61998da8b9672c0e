namespace CallFollowUp.Local.Hosting.Queues;

/// <summary>Counts the messages of one queue that are being worked on, and tells when few enough are left.</summary>
internal sealed class RunningMessages
{
    private readonly Lock _lock = new();
    private readonly List<(int Most, TaskCompletionSource Reached)> _waiting = [];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public void Enter() => Interlocked.Increment(ref _count);

    public void Leave()
    {
        var count = Interlocked.Decrement(ref _count);
        lock (_lock)
        {
            for (var i = _waiting.Count - 1; i >= 0; i--)
            {
                if (count > _waiting[i].Most)
                    continue;
                _waiting[i].Reached.TrySetResult();
                _waiting.RemoveAt(i);
            }
        }
    }

    /// <summary>Completes when at most so many are running.</summary>
    public Task WhenAtMostAsync(int most)
    {
        lock (_lock)
        {
            // Read under the lock: a Leave that counts down after this read finds the waiter in the list.
            if (Count <= most)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((most, reached));
            return reached.Task;
        }
    }
}
