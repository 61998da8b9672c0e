namespace CallFollowUp.Chaos;

/// <summary>How large a storm is.</summary>
/// <param name="Lasts">How long things break. After it everything is mended, and what was begun is finished.</param>
public sealed record StormSettings(int Calls, int Workers, TimeSpan Lasts, int Seed)
{
    /// <summary>A folder that keeps the logs; null where nobody wants them.</summary>
    public string? KeepIn { get; init; }

    /// <summary>Also waits until every mail whose answer was lost is settled, or held for a person.</summary>
    /// <value>Default true. False where there is no time for it: then they wait for evidence, and the audit says how many.</value>
    public bool SettlesMails { get; init; } = true;
}
