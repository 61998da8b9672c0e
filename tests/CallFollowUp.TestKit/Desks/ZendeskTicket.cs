namespace CallFollowUp.TestKit.Desks;

/// <summary>A ticket on the fake Zendesk.</summary>
public sealed class ZendeskTicket
{
    public required long Id { get; init; }

    public required string Subject { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string Status { get; set; } = "open";

    public string? ExternalId { get; init; }

    public string? RequesterEmail { get; init; }

    public long? FollowUpOf { get; init; }

    /// <summary>Zendesk's version: it moves with every change.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The group it is in is none of ours: we may look, not change.</summary>
    public bool IsElsewhere { get; set; }

    public List<ZendeskComment> Comments { get; } = [];

    internal object Shown => new
    {
        id = Id, external_id = ExternalId, subject = Subject, status = Status, created_at = Stamp(CreatedAt), updated_at = Stamp(UpdatedAt),
    };

    internal static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
