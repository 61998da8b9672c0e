namespace CallFollowUp.Chaos.Receivers;

/// <summary>How a receiver treats one request.</summary>
internal enum Mood
{
    Good,

    /// <summary>429: later, please.</summary>
    Busy,

    /// <summary>500, and nothing was done.</summary>
    Failing,

    /// <summary>Nothing is done, and no answer comes.</summary>
    Silent,

    /// <summary>The connection breaks, and nothing was done.</summary>
    Gone,

    /// <summary>It is done, and the connection breaks before the answer.</summary>
    DoneThenGone,

    /// <summary>It is done, and no answer comes.</summary>
    DoneThenSilent,
}
