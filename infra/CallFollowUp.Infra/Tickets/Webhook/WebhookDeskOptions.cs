namespace CallFollowUp.Infra.Tickets.Webhook;

/// <summary>A desk behind an address of the company's own, such as a Logic App. Section <c>Tickets:Webhook</c>.</summary>
public sealed class WebhookDeskOptions
{
    public const string Section = "Tickets:Webhook";

    /// <value>Where requests are posted; its query may carry a key. Required; https, or http on this machine. A secret.</value>
    public Uri? Url { get; set; }

    /// <summary>The key that requests are signed with.</summary>
    /// <value>Base64 of at least 32 random bytes. Required; a secret.</value>
    public string Secret { get; set; } = "";
}
