namespace CallFollowUp.Domain.Calls;

/// <summary>A call that was closed: what the telephony or CRM system says of it, in the format <c>closed-call/1</c>.</summary>
public sealed record ClosedCall
{
    public const string Schema = "closed-call/1";

    public required CallId Id { get; init; }

    public required DateTimeOffset ClosedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The ticket the call was about, in the configured desk.</summary>
    public string? TicketId { get; init; }

    public string? Channel { get; init; }

    public string? Direction { get; init; }

    /// <summary>A BCP 47 language tag, as it came; null where the record names none.</summary>
    public string? Language { get; init; }

    public CallEnd EndedBy { get; init; }

    /// <summary>The company's own closing code: a claim, not an answer.</summary>
    public string? Disposition { get; init; }

    public bool RepeatCaller { get; init; }

    public Customer Customer { get; init; } = new();

    public Agent Agent { get; init; } = new();

    public string? Team { get; init; }

    public string? Subject { get; init; }

    public IReadOnlyList<Promise> Promises { get; init; } = [];

    /// <summary>What was said, in the order it came; empty where the record has no transcript.</summary>
    public IReadOnlyList<Turn> Transcript { get; init; } = [];

    /// <summary>A blob in our own storage account that holds the transcript instead; nothing else is ever fetched.</summary>
    public string? TranscriptUrl { get; init; }
}
