namespace CallFollowUp.Infra.Links;

/// <summary>What came of reading a link's token.</summary>
public enum LinkReading
{
    Valid,

    /// <summary>Ours, and past its time.</summary>
    Expired,

    /// <summary>Not ours, tampered with, or signed by a key that is gone.</summary>
    Invalid,
}
