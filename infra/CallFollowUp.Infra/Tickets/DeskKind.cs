namespace CallFollowUp.Infra.Tickets;

/// <summary>The desks that the app can work with; <c>Tickets:Desk</c> chooses one.</summary>
public enum DeskKind
{
    /// <summary>The embedded one, in a folder.</summary>
    File,
    Zendesk,
    RequestTracker,

    /// <summary>Any other, behind an address that understands <c>ticket-desk/1</c>.</summary>
    Webhook,
}
