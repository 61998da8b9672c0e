using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tickets;

/// <summary>A ticket as its file has it. Stored data: fields are added, never renamed.</summary>
internal sealed class TicketDocument
{
    public required string Id { get; init; }

    public required string Subject { get; set; }

    public required TicketState State { get; set; }

    /// <summary>The ticket this one goes on from; null where there is none.</summary>
    public string? FollowUpOf { get; init; }

    public string? CustomerName { get; set; }

    public string? CustomerEmail { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The notes are the ticket's history: each says what was done.</summary>
    public List<TicketNote> Notes { get; init => field = value ?? []; } = [];

    public Ticket ToTicket() => new(Id, State, Subject, UpdatedAt);

    /// <summary>What this effect did before; null where it did nothing yet.</summary>
    public TicketReceipt? ReceiptFor(string key) =>
        Notes.Find(note => note.Key == key) is { } note ? new TicketReceipt(Id, note.Action, note.At) : null;

    public TicketReceipt Note(string key, TicketAction action, string text, DateTimeOffset now)
    {
        Notes.Add(new TicketNote(key, action, now, NoteText.Signed(text, $"ref {key}")));
        UpdatedAt = now;
        return new TicketReceipt(Id, action, now);
    }
}
