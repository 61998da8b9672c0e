using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow;

/// <summary>What the desk showed before the decision. Stored with the journal: nothing of a ticket's words.</summary>
/// <param name="IsKnown">The desk answered in time; otherwise the call's record decides alone.</param>
/// <param name="State">The call's ticket; null where it has none, or none that the desk knows.</param>
/// <param name="UpdatedAt">When anything last happened on it.</param>
/// <param name="OtherTicketId">An open ticket on which the customer turned to us about the same matter since; null where there is none.</param>
public sealed record DeskLook(bool IsKnown, TicketState? State = null, DateTimeOffset? UpdatedAt = null, string? OtherTicketId = null)
{
    /// <summary>Nobody asked, or nobody answered.</summary>
    public static DeskLook None { get; } = new(false);
}
