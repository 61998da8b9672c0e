using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow;

/// <summary>Where a follow-up stands, in the words of the commands and the API.</summary>
public static class FollowUpStatus
{
    public const string Assessing = "assessing";

    /// <summary>Waits for its send window, or for the day a promise is due.</summary>
    public const string Scheduled = "scheduled";
    public const string AwaitingReply = "awaiting-reply";
    public const string Retrying = "retrying";
    public const string Held = "held";
    public const string NeedsAttention = EngineOptions.NeedsAttentionLabel;
    public const string Completed = "completed";
    public const string Cancelled = "cancelled";
    public const string Rejected = "rejected";

    public static string Of(Journal journal) => journal.Status switch
    {
        JournalStatus.Running => Assessing,
        JournalStatus.Retrying => Retrying,
        JournalStatus.NeedsAttention => NeedsAttention,
        JournalStatus.Completed => Completed,
        JournalStatus.Cancelled => Cancelled,
        _ => journal.Label ?? Assessing,
    };

    /// <summary>Nothing will happen by itself before an event or a time comes.</summary>
    public static bool IsAtRest(string status) => status is not (Assessing or Retrying);
}
