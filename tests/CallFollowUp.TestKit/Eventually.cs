using System.Diagnostics;
using Xunit;

namespace CallFollowUp.TestKit;

/// <summary>Waits for what another process or thread brings about: looks again and again, and gives up with a reason.</summary>
public static class Eventually
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(20);

    /// <param name="within">Default 20 s: far beyond what is needed, so that a busy machine fails no test.</param>
    public static Task TrueAsync(Func<bool> holds, string what, TimeSpan? within = null) =>
        TrueAsync(() => Task.FromResult(holds()), what, within);

    /// <inheritdoc cref="TrueAsync(Func{bool}, string, TimeSpan?)"/>
    public static async Task TrueAsync(Func<Task<bool>> holds, string what, TimeSpan? within = null)
    {
        var limit = within ?? TimeSpan.FromSeconds(20);
        var waited = Stopwatch.StartNew();
        while (!await holds())
        {
            if (waited.Elapsed > limit)
                Assert.Fail($"Waited {limit.TotalSeconds:0} s in vain until {what}.");
            await Task.Delay(LookAgain);
        }
    }
}
