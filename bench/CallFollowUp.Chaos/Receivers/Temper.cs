using System.Collections.Concurrent;

namespace CallFollowUp.Chaos.Receivers;

/// <summary>Decides how each request is treated: three of ten badly while the storm lasts, by the seed, the key and how often it came.</summary>
internal sealed class Temper(int seed)
{
    private static readonly (Mood Mood, int Percent)[] Bad =
    [
        (Mood.Busy, 6), (Mood.Failing, 6), (Mood.Silent, 3), (Mood.Gone, 4), (Mood.DoneThenGone, 6), (Mood.DoneThenSilent, 5),
    ];

    private static readonly TimeSpan LongSilence = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, int> _tries = new();
    private volatile bool _isCalm;
    private int _badly;

    /// <summary>How many requests were treated badly.</summary>
    public int Badly => Volatile.Read(ref _badly);

    /// <summary>From here on every request is treated well.</summary>
    public void CalmDown() => _isCalm = true;

    public Mood For(string key)
    {
        var attempt = _tries.AddOrUpdate(key, 1, (_, n) => n + 1);
        if (_isCalm)
            return Mood.Good;
        var roll = Dice.For(seed, $"{key}#{attempt}").Next(100);
        foreach (var (mood, percent) in Bad)
        {
            if ((roll -= percent) >= 0)
                continue;
            Interlocked.Increment(ref _badly);
            return mood;
        }

        return Mood.Good;
    }

    /// <summary>Says nothing until the caller gives up.</summary>
    public static async Task SayNothingAsync(CancellationToken callerGone) =>
        await Task.Delay(LongSilence, callerGone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
