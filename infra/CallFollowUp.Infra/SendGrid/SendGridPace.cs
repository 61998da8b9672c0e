using System.Globalization;
using CallFollowUp.Infra.Resilience;

namespace CallFollowUp.Infra.SendGrid;

/// <summary>Keeps to the rate that SendGrid's answers name, over all sends of this process: no numbers are published to go by.</summary>
internal sealed class SendGridPace(TimeProvider clock)
{
    private readonly RatePause pause = new(clock);

    /// <summary>How long nothing may be sent; null where it may.</summary>
    public TimeSpan? Wait => pause.Remaining;

    /// <summary>Reads what an answer says about the rate: <c>X-RateLimit-Remaining</c>, <c>X-RateLimit-Reset</c>, <c>Retry-After</c>.</summary>
    /// <returns>How long to wait before the next send; null where the answer asks for nothing.</returns>
    public TimeSpan? Read(HttpResponseMessage answer)
    {
        var refused = (int)answer.StatusCode is 429 or 503;
        if (!refused && Number(answer, "X-RateLimit-Remaining") is not 0)
            return null;

        var now = clock.GetUtcNow();
        return pause.Begin(Longer(RetryAfter(answer, now), Reset(answer, now)));
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage answer, DateTimeOffset now) =>
        answer.Headers.RetryAfter?.Delta ?? answer.Headers.RetryAfter?.Date - now;

    private static TimeSpan? Reset(HttpResponseMessage answer, DateTimeOffset now) =>
        Number(answer, "X-RateLimit-Reset") is { } seconds and > 0 and < 253_402_300_799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) - now
            : null;

    private static TimeSpan? Longer(TimeSpan? a, TimeSpan? b) => a is null || b > a ? b : a;

    private static long? Number(HttpResponseMessage answer, string header) =>
        answer.Headers.TryGetValues(header, out var values)
        && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
