using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallFollowUp.Workflow.Journaling;

/// <summary>The whole memory of one workflow run: its input, what was done, what came in, and where it stands.</summary>
/// <remarks>A list that a document lacks is read as null by the serializer, and is an empty one here.</remarks>
public sealed class Journal
{
    public const string CurrentSchema = "journal/1";

    public string Schema { get; init; } = CurrentSchema;

    public required string Id { get; init; }

    /// <summary>The name and version of the workflow that began it, and that goes on with it: <c>follow-up.v1</c>.</summary>
    public required string Workflow { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The span it began with, as <c>traceparent</c>, for the trace of the whole follow-up; null where nobody traced then.</summary>
    public string? Traceparent { get; set; }

    /// <summary>Counts the writes. With <see cref="WrittenBy"/> it tells our own write, whose answer was lost, from somebody else's.</summary>
    public int Revision { get; set; }

    /// <summary>The delivery that wrote last.</summary>
    public string? WrittenBy { get; set; }

    /// <summary>1 at first. A finished journal that is taken up again goes on with the next round.</summary>
    public int Round { get; set; } = 1;

    /// <summary>The id of the event that began this round; null in the first.</summary>
    public string? BegunBy { get; set; }

    public JournalStatus Status { get; set; } = JournalStatus.Running;

    /// <summary>The workflow's word for what it waits for.</summary>
    public string? Label { get; set; }

    /// <summary>How the last round ended.</summary>
    public string? Outcome { get; set; }

    /// <summary>How the round before this one ended; null in the first.</summary>
    public string? OutcomeBefore { get; set; }

    public Attention? Attention { get; set; }

    /// <summary>What the <see cref="IRestObserver"/> noted of the last rest; null before the first.</summary>
    public string? Rested { get; set; }

    public required JsonElement Input { get; set; }

    /// <summary>Short facts for lists, kept with the document so that a listing need not open it.</summary>
    public Dictionary<string, string> Tags { get; init => field = value ?? []; } = [];

    public List<JournalEntry> Entries { get; init => field = value ?? []; } = [];

    public List<JournalEvent> Events { get; init => field = value ?? []; } = [];

    /// <summary>The names of the index markers that stand for this journal.</summary>
    public List<string> Markers { get; init => field = value ?? []; } = [];

    /// <summary>When what it held was erased; null while it holds something. A tombstone: nothing begins under its id again.</summary>
    [JsonInclude]
    public DateTimeOffset? ErasedAt { get; internal set; }

    [JsonIgnore]
    public bool IsFinished => Status is JournalStatus.Completed or JournalStatus.Cancelled;

    /// <summary>Nothing happens before an event or a time comes.</summary>
    [JsonIgnore]
    public bool IsAtRest => Status is not (JournalStatus.Running or JournalStatus.Retrying);

    /// <summary>Leaves a tombstone without content.</summary>
    public void Erase(DateTimeOffset at)
    {
        using (var empty = JsonDocument.Parse("{}"))
            Input = empty.RootElement.Clone();
        Entries.Clear();
        Events.Clear();
        Tags.Clear();
        (Label, Outcome, OutcomeBefore, BegunBy, Attention) = (null, null, null, null, null);
        Status = JournalStatus.Cancelled;
        ErasedAt = at;
    }

    public JournalEntry? Find(int round, string name) =>
        Entries.Find(e => e.Round == round && e.Name == name);

    /// <summary>Adds the event unless one with its id is there.</summary>
    public bool Add(JournalEvent e)
    {
        if (Events.Exists(known => known.Id == e.Id))
            return false;
        Events.Add(e);
        return true;
    }
}
