namespace CallFollowUp.Local.Hosting;

/// <summary>The growing, jittered pause between two tries that brought nothing: 100 ms first, doubling by about, up to a bound.</summary>
/// <remarks>The Azure Functions host pauses by the same rule: minimum + minimum * (0.8 to 1.2) * (2^tries - 1).</remarks>
internal sealed class PollingPause(TimeSpan longest, Random? random = null)
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private readonly Random _random = random ?? Random.Shared;
    private int _tries;

    public void Reset() => _tries = 0;

    public TimeSpan Next()
    {
        var jitter = 0.8 + (_random.NextDouble() * 0.4);
        var pause = Shortest + (Shortest * jitter * (Math.Pow(2, _tries) - 1));
        if (pause >= longest)
            return longest;
        _tries++;
        return pause;
    }
}
