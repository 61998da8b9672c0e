namespace CallFollowUp.Workflow.Outcomes;

/// <summary>Where a follow-up stood when it came to rest. Stored data: fields are added, never renamed. It names no customer and quotes nobody.</summary>
/// <param name="Revision">Of two lines of one call the higher revision counts, then the later one.</param>
/// <param name="Status">One word of <see cref="FollowUpStatus"/>.</param>
/// <param name="ClosedAt">When the call was closed: its day, in UTC, is the day the line is filed under.</param>
/// <param name="RestedAt">When the follow-up came to rest.</param>
public sealed record OutcomeLine(string CallId, int Round, int Revision, string Status, DateTimeOffset ClosedAt, DateTimeOffset RestedAt)
{
    /// <summary>resolved, unresolved, unclear or no-issue, as people corrected it; null before it was judged.</summary>
    public string? Verdict { get; init; }

    /// <value>0 to 1.</value>
    public double? Confidence { get; init; }

    /// <summary>A person corrected the verdict.</summary>
    public bool Corrected { get; init; }

    /// <summary>What the closing code claims: resolved, unresolved, no-issue, do-not-contact or unmapped.</summary>
    public string? Claimed { get; init; }

    public bool? Thanked { get; init; }

    /// <summary>One word of <see cref="FollowUpOutcome"/>; null before the end.</summary>
    public string? Outcome { get; init; }

    /// <summary>The row of the decision table.</summary>
    public string? Row { get; init; }

    /// <summary>The row that the shadow policy would have come to, where it is another one; null where none is tried out.</summary>
    public string? ShadowRow { get; init; }

    public string? Team { get; init; }

    public string? AgentId { get; init; }

    /// <summary>The subject, redacted and normalised, so that equal causes count as one.</summary>
    public string? Matter { get; init; }

    public string? TicketId { get; init; }

    /// <summary>The ticket that the record names, where another one was opened in its place.</summary>
    public string? TicketBefore { get; init; }

    /// <summary>The tickets that lead to the call.</summary>
    internal IEnumerable<string> Tickets => new[] { TicketId, TicketBefore }.OfType<string>();

    /// <summary>When the plan was made.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>When the first thing was done for the customer: a mail, a ticket, a manager told.</summary>
    public DateTimeOffset? FollowedUpAt { get; init; }

    public IReadOnlyList<OutcomeMail> Mails { get; init; } = [];

    /// <summary>What the customer answered last: solved, not-solved; null before an answer.</summary>
    public string? Answer { get; init; }

    /// <summary>The ticket was opened again.</summary>
    public bool Reopened { get; init; }

    /// <summary>The customer had called before about the same matter, or called again.</summary>
    public bool Repeat { get; init; }

    /// <summary>The line of a call whose customer was erased: it is counted as before, says nothing of what it was about, and no other line of the call counts beside it.</summary>
    public OutcomeLine Blank() => this with { Revision = int.MaxValue, Matter = null, TicketId = null, TicketBefore = null };
}
