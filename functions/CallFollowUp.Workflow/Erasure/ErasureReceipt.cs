using System.Text.Json.Serialization;

namespace CallFollowUp.Workflow.Erasure;

/// <summary>What an erasure did. It names nobody.</summary>
public sealed class ErasureReceipt
{
    public required DateTimeOffset At { get; init; }

    /// <summary>The ids of the calls whose content is gone; each leaves a tombstone.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>What each carrier of our mails did, in words.</summary>
    public List<string> Mails { get; } = [];

    /// <summary>How many of our notes on tickets were emptied.</summary>
    public int TicketNotes { get; set; }

    public int RejectedRecords { get; set; }

    public int DeadLetters { get; set; }

    /// <summary>How many lines of the numbers were blanked: they count as before, without subject and ticket.</summary>
    public int OutcomeLines { get; set; }

    /// <summary>What could not be erased, with what to do. While there is something, the calls stay, so that the next try finds the rest.</summary>
    public List<string> Problems { get; } = [];

    [JsonPropertyName("complete")]
    public bool IsComplete => Problems.Count == 0;

    /// <summary>What an erasure cannot hasten: said on every receipt.</summary>
    public string Remark { get; } =
        "Storage keeps deleted and overwritten blobs for as long as its soft-delete setting says (7 days as deployed), and the earlier lines of the "
        + "numbers, redacted subject and ticket id among them, until their retention is over (90 days as deployed): no list shows them. Copies outside, "
        + "backups and the call recordings themselves among them, are not ours to erase, and the audit log keeps what operators wrote.";
}
