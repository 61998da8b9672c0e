using CallFollowUp.Workflow.Operations;

namespace CallFollowUp.TestKit;

/// <summary>Claims in a dictionary.</summary>
public sealed class InMemoryActionClaims : IActionClaims
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string, string), ActionClaim> claims = [];

    public Task<ActionClaim> ClaimAsync(string callId, string eventId, ActionClaim claim, CancellationToken cancellation)
    {
        lock (gate)
        {
            claims.TryAdd((callId, eventId), claim);
            return Task.FromResult(claims[(callId, eventId)]);
        }
    }
}
