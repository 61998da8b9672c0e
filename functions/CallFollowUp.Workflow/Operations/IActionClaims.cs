namespace CallFollowUp.Workflow.Operations;

/// <summary>Lets exactly one of several people who press a button at once act.</summary>
public interface IActionClaims
{
    /// <summary>Claims an action, unless it is claimed.</summary>
    /// <param name="callId">The follow-up.</param>
    /// <param name="eventId">The event that the action becomes: the same for everybody who answers the same question.</param>
    /// <returns>The first claim: this one, or an earlier one of somebody else, or of the same person.</returns>
    Task<ActionClaim> ClaimAsync(string callId, string eventId, ActionClaim claim, CancellationToken cancellation);
}
