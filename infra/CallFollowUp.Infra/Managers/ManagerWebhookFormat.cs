namespace CallFollowUp.Infra.Managers;

/// <summary>What an incoming webhook understands.</summary>
public enum ManagerWebhookFormat
{
    /// <summary>An adaptive card in a message, as Microsoft Teams' workflows take it.</summary>
    Teams,

    /// <summary>A text, as Slack takes it, and Mattermost, Rocket.Chat and others.</summary>
    Slack,
}
