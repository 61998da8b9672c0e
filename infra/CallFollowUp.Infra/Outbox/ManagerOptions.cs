namespace CallFollowUp.Infra.Outbox;

/// <summary>Who is told when a call needs a manager.</summary>
public sealed class ManagerOptions
{
    public const string Section = "Managers";

    /// <value>The address for teams that have none of their own. Required, a usable address.</value>
    public string DefaultAddress { get; set; } = "";

    /// <value>Addresses by team, without regard to case. Default: none.</value>
    public Dictionary<string, string> Teams { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string AddressFor(string? team) => team is not null && Teams.TryGetValue(team, out var address) ? address : DefaultAddress;
}
