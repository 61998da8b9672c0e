namespace CallFollowUp.Infra.Resilience;

/// <summary>How long another system asked to be left alone, kept for all callers of this process.</summary>
public sealed class RatePause(TimeProvider clock)
{
    /// <value>1 hour: a longer wait than any documented window comes from a header that is wrong.</value>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private long openAgainAt;

    /// <summary>How long nothing may be asked; null where it may.</summary>
    public TimeSpan? Remaining
    {
        get
        {
            var wait = new DateTimeOffset(Volatile.Read(ref openAgainAt), TimeSpan.Zero) - clock.GetUtcNow();
            return wait > TimeSpan.Zero ? wait : null;
        }
    }

    /// <summary>Begins a pause.</summary>
    /// <returns>The pause, cut at <see cref="Longest"/>; null where there is none.</returns>
    public TimeSpan? Begin(TimeSpan? wait)
    {
        if (wait is not { } asked || asked <= TimeSpan.Zero)
            return null;
        var kept = asked < Longest ? asked : Longest;
        Volatile.Write(ref openAgainAt, (clock.GetUtcNow() + kept).UtcTicks);
        return kept;
    }
}
