using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Workflow.Ports;

/// <summary>A call as the customer index keeps it.</summary>
/// <param name="Matter">The subject, normalised; null where the record names none.</param>
public sealed record RecentCall(CallId Id, DateTimeOffset ClosedAt, string? TicketId, string? Matter)
{
    /// <summary>Whether both calls are about the same matter: the same ticket, else an equal subject.</summary>
    public bool IsSameMatterAs(RecentCall other) =>
        TicketId is not null && other.TicketId is not null ? TicketId == other.TicketId : Matter is not null && Matter == other.Matter;

    /// <summary>The subject without case, punctuation and double spaces; null where nothing is left of it.</summary>
    public static string? MatterOf(string? subject)
    {
        if (subject is null)
            return null;
        var words = new string([.. subject.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [] ? null : string.Join(' ', words);
    }
}
