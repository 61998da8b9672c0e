namespace CallFollowUp.Local.Commands;

/// <summary>A clock that begins at a chosen time, goes on at the usual pace, and can be put forward.</summary>
public sealed class JumpingClock(DateTimeOffset? start) : TimeProvider
{
    private long offsetTicks = start is { } s ? (s - System.GetUtcNow()).Ticks : 0;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref offsetTicks));

    /// <summary>Puts the clock forward to a time; one that has passed leaves it where it is.</summary>
    public void JumpTo(DateTimeOffset time)
    {
        var by = time - GetUtcNow();
        if (by > TimeSpan.Zero)
            Interlocked.Add(ref offsetTicks, by.Ticks);
    }
}
