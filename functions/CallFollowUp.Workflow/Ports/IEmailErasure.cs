using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Ports;

/// <summary>Makes whoever carried our mails forget a person.</summary>
/// <remarks>Crash promise: at least once; asking again is harmless.</remarks>
public interface IEmailErasure
{
    /// <summary>Removes what is kept of mails to these addresses and of the mails with these keys.</summary>
    /// <returns>What was done, in words for the receipt; null where there was nothing to do.</returns>
    Task<string?> EraseAsync(IReadOnlyCollection<string> addresses, IReadOnlyCollection<EffectKey> keys, CancellationToken cancellation);
}
