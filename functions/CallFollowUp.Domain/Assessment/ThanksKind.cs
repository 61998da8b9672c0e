namespace CallFollowUp.Domain.Assessment;

/// <summary>What the agent thanked the customer for. Only <see cref="Closing"/> and <see cref="Patience"/> count as a thank-you.</summary>
public enum ThanksKind
{
    None,

    /// <summary>Courtesy for a datum: 'thanks, and your order number?'.</summary>
    Data,

    /// <summary>The opener's 'thank you for calling', said before anything was done.</summary>
    Greeting,

    /// <summary>Patience, understanding, waiting.</summary>
    Patience,

    /// <summary>Business, calling, time.</summary>
    Closing,
}
