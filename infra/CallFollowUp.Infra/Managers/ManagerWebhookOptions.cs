namespace CallFollowUp.Infra.Managers;

/// <summary>A chat channel that managers read, told by its incoming webhook. Section <c>Managers:Webhook</c>.</summary>
public sealed class ManagerWebhookOptions
{
    public const string Section = "Managers:Webhook";

    /// <value>The channel's webhook for teams that have none of their own: https, or http on this machine. A secret. Default: none, and managers get mails only.</value>
    public Uri? Url { get; set; }

    /// <value>Webhooks by team, without regard to case. Secrets. Default: none.</value>
    public Dictionary<string, Uri> Teams { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <value>Default <see cref="ManagerWebhookFormat.Teams"/>.</value>
    public ManagerWebhookFormat Format { get; set; }

    /// <summary>Whether managers get a mail as well.</summary>
    /// <value>Default true.</value>
    public bool AlsoMail { get; set; } = true;

    public Uri UrlFor(string? team) => team is not null && Teams.TryGetValue(team, out var url) ? url : Url!;
}
