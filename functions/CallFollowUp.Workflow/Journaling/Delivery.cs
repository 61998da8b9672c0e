using System.Text.Json;

namespace CallFollowUp.Workflow.Journaling;

/// <summary>What a message brings to a journal. The same delivery may come twice.</summary>
/// <param name="Id">The journal's id.</param>
/// <param name="DeliveryId">Different for every delivery of every message, so that one delivery can tell its own writes.</param>
public abstract record Delivery(string Id, string DeliveryId)
{
    /// <summary>The span of whoever sent it, as <c>traceparent</c>; null where nobody traces.</summary>
    public string? Traceparent { get; init; }

    /// <summary>Begins the journal, or joins it where it began already.</summary>
    /// <param name="Workflow">The version to begin with.</param>
    /// <param name="IfBegun">Noted on a journal that began with another input; null where there is nothing to note.</param>
    public sealed record Start(string Id, string DeliveryId, string Workflow, JsonElement Input, Func<Journal, JournalEvent?> IfBegun)
        : Delivery(Id, DeliveryId);

    /// <summary>Something happened.</summary>
    public sealed record Occurrence(string Id, string DeliveryId, JournalEvent Event) : Delivery(Id, DeliveryId);

    /// <summary>A time has come.</summary>
    /// <param name="Retry">The attempt that is due; null where a deadline is.</param>
    /// <param name="Marker">The index marker that led here; removed when the journal no longer stands behind it.</param>
    public sealed record WakeUp(string Id, string DeliveryId, RetryWakeUp? Retry, string? Marker) : Delivery(Id, DeliveryId);
}
