namespace CallFollowUp.Infra.SendGrid;

/// <summary>How mails leave through SendGrid. Section <c>SendGrid</c>; without a key, mails are written to the outbox instead.</summary>
public sealed class SendGridOptions
{
    public const string Section = "SendGrid";

    /// <summary>An API key with the right 'Mail Send', and 'Email Activity' where <see cref="ActivityApi"/> is on.</summary>
    /// <value>As SendGrid shows it, <c>SG....</c>. Default: none, and mails go to the outbox.</value>
    public string ApiKey { get; set; } = "";

    /// <value>Default <see cref="SendGridRegion.Global"/>.</value>
    public SendGridRegion Region { get; set; }

    /// <summary>SendGrid checks every mail and delivers none.</summary>
    /// <value>Default false. When true, no events come either, and no delivery is waited for.</value>
    public bool Sandbox { get; set; }

    /// <summary>The unsubscribe group of these mails, so that stopping them stops no others.</summary>
    /// <value>A group's id, 1 or more. Default: none.</value>
    public int? AsmGroupId { get; set; }

    /// <summary>The key that SendGrid signs its events with; with it, the webhook is open and deliveries are waited for.</summary>
    /// <value>Base64 of a SubjectPublicKeyInfo with a P-256 key, as SendGrid shows it. Default: none, and the webhook is closed.</value>
    public string WebhookPublicKey { get; set; } = "";

    /// <summary>Ask the Email Activity API about a mail whose answer was lost. A paid add-on of the account.</summary>
    /// <value>Default false: only events settle such a mail.</value>
    public bool ActivityApi { get; set; }

    /// <summary>Another address of the API, for tests.</summary>
    /// <value>An absolute http or https address. Default: the one of the <see cref="Region"/>.</value>
    public Uri? BaseUrl { get; set; }

    /// <summary>Whether the provider tells us of every mail that arrived.</summary>
    internal bool ReportsDelivery => WebhookPublicKey.Length > 0 && !Sandbox;

    internal Uri Api => BaseUrl ?? new Uri(Region == SendGridRegion.Eu ? "https://api.eu.sendgrid.com" : "https://api.sendgrid.com");
}
