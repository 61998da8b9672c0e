namespace CallFollowUp.Workflow.Ports;

public enum TicketState
{
    Open,
    Pending,
    Solved,

    /// <summary>Closed for good: it cannot be reopened.</summary>
    Closed,
}
