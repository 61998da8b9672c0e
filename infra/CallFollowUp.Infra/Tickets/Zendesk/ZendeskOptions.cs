namespace CallFollowUp.Infra.Tickets.Zendesk;

/// <summary>A Zendesk account. Section <c>Tickets:Zendesk</c>.</summary>
public sealed class ZendeskOptions
{
    public const string Section = "Tickets:Zendesk";

    /// <value>The account's address, as in <c>https://acme.zendesk.com</c>. Required; https, or http on this machine.</value>
    public Uri? BaseUrl { get; set; }

    /// <summary>The agent whose API token it is.</summary>
    /// <value>An e-mail address. Default: none, and <see cref="Token"/> is an OAuth access token.</value>
    public string User { get; set; } = "";

    /// <summary>An API token of the account, or an OAuth access token with the scopes <c>tickets:read tickets:write</c>.</summary>
    /// <value>Required; a secret.</value>
    public string Token { get; set; } = "";
}
