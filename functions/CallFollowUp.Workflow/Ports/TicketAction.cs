namespace CallFollowUp.Workflow.Ports;

public enum TicketAction
{
    Reopened,

    /// <summary>It was open already: only the note was added.</summary>
    Noted,
    Created,
    Confirmed,
}
