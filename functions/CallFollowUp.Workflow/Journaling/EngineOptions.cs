using System.ComponentModel.DataAnnotations;

namespace CallFollowUp.Workflow.Journaling;

/// <summary>How the engine waits, retries and gives up.</summary>
public sealed class EngineOptions
{
    /// <summary>The label of journals that need a person.</summary>
    public const string NeedsAttentionLabel = "needs-attention";

    /// <summary>How long an intent protects its effect from a second worker.</summary>
    /// <value>1 to 30 seconds; default 30 s. Measured by the store's clock.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan IntentLease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one attempt of an effect may take; what takes longer is unknown.</summary>
    /// <value>Shorter than <see cref="IntentLease"/>; default 25 s.</value>
    [Range(typeof(TimeSpan), "00:00:00.5", "00:00:29")]
    public TimeSpan EffectTimeout { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>The delay before the first durable retry; it doubles from one to the next.</summary>
    /// <value>1 second to 1 hour; default 1 minute.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan FirstRetryDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest delay between two durable retries.</summary>
    /// <value>1 second to 1 day; default 1 hour.</value>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LongestRetryDelay { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long a step is retried before a person is called.</summary>
    /// <value>0 to 7 days; default 24 hours.</value>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan RetryLimit { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long after its time a marker that nobody stands behind is removed: the document that needs it may be about to be written.</summary>
    /// <value>1 minute to 1 day; default 10 minutes. Longer than the clocks of two hosts differ.</value>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan StaleMarkerAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The labels that get a marker in the index, and the prefix of its name.</summary>
    public IReadOnlyDictionary<string, string> MarkedLabels { get; init; } = new Dictionary<string, string>
    {
        [NeedsAttentionLabel] = MarkerNames.AttentionPrefix,
        ["held"] = MarkerNames.HeldPrefix,
    };

    /// <summary>The delay before the next attempt.</summary>
    /// <param name="id">Spreads the retries of different journals over a fifth of the delay, without randomness.</param>
    /// <param name="attempts">How often it was tried, from 1.</param>
    /// <param name="askedFor">What the other side asked for; a longer wait than ours wins.</param>
    public TimeSpan RetryDelay(string id, int attempts, TimeSpan? askedFor)
    {
        var factor = Math.Pow(2, Math.Clamp(attempts - 1, 0, 30));
        var delay = FirstRetryDelay * factor < LongestRetryDelay ? FirstRetryDelay * factor : LongestRetryDelay;
        delay *= 1 + Spread(id) / 5;
        return askedFor > delay ? askedFor.Value : delay;
    }

    private static double Spread(string id)
    {
        uint hash = 2166136261;
        foreach (var c in id)
            hash = (hash ^ c) * 16777619;
        return hash / (double)uint.MaxValue;
    }
}
