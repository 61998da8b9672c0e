using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tickets.RequestTracker;

/// <summary>A Request Tracker 5. Section <c>Tickets:RequestTracker</c>.</summary>
public sealed class RequestTrackerOptions
{
    public const string Section = "Tickets:RequestTracker";

    /// <value>The address its pages have, without <c>/REST/2.0</c>. Required; https, or http on this machine.</value>
    public Uri? BaseUrl { get; set; }

    /// <summary>An authentication token of the service user.</summary>
    /// <value>Required; a secret.</value>
    public string Token { get; set; } = "";

    /// <value>The name of the queue for new tickets. Required.</value>
    public string Queue { get; set; } = "";

    /// <summary>What a reopened ticket becomes.</summary>
    /// <value>Default <c>open</c>.</value>
    public string OpenStatus { get; set; } = "open";

    /// <summary>What a ticket becomes whose solution the customer confirmed.</summary>
    /// <value>Default <c>resolved</c>.</value>
    public string SolvedStatus { get; set; } = "resolved";

    /// <summary>What the statuses of the lifecycle mean. One that is not listed counts as open.</summary>
    /// <value>Default: stalled is Pending, resolved and rejected are Solved, deleted is Closed. Settings add to these.</value>
    public Dictionary<string, TicketState> States { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["stalled"] = TicketState.Pending,
        ["resolved"] = TicketState.Solved,
        ["rejected"] = TicketState.Solved,
        ["deleted"] = TicketState.Closed,
    };

    internal TicketState StateOf(string? status) => status is not null && States.TryGetValue(status, out var state) ? state : TicketState.Open;
}
