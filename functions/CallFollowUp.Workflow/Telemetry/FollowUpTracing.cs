using System.Diagnostics;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Telemetry;

/// <summary>One trace for one call: the journal keeps the span it began with, and whatever comes later, days later even, goes on from there.</summary>
/// <remarks>Spans carry ids and the names of steps, never what a customer said. With nobody listening none is made.</remarks>
public static class FollowUpTracing
{
    public const string SourceName = "CallFollowUp";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Where we are, as a message carries it to whoever handles it; null where nobody listens.</summary>
    public static string? Traceparent => Source.HasListeners() ? Activity.Current?.Id : null;

    /// <summary>One delivery to a journal, in the trace of the call; linked to what sent the message and to the host's own span.</summary>
    internal static Activity? Deliver(Delivery delivery, Journal journal)
    {
        if (!Source.HasListeners())
            return null;

        var here = Activity.Current?.Context;
        var sender = ContextOf(delivery.Traceparent);
        var parent = ContextOf(journal.Traceparent) ?? sender;
        var links = new[] { sender, parent is null ? null : here }.OfType<ActivityContext>().Where(c => c != parent).Distinct();
        var activity = Source.StartActivity(
            NameOf(delivery),
            ActivityKind.Consumer,
            parent ?? default,
            [new("callfollowup.id", journal.Id), new("callfollowup.round", journal.Round)],
            [.. links.Select(link => new ActivityLink(link))]);
        journal.Traceparent ??= activity?.Id;
        return activity;
    }

    /// <summary>A try of a step or an effect, and how it ended.</summary>
    internal static async Task<T> TryAsync<T>(JournalEntry entry, Func<Task<T>> step)
    {
        using var activity = Source.StartActivity(entry.Name);
        activity?.SetTag("callfollowup.attempt", entry.Attempts);
        try
        {
            return await step();
        }
        catch (Exception e)
        {
            // The type alone: a message may quote the other side.
            activity?.SetStatus(ActivityStatusCode.Error, e.GetType().Name);
            throw;
        }
    }

    private static ActivityContext? ContextOf(string? traceparent) =>
        ActivityContext.TryParse(traceparent, null, isRemote: true, out var context) ? context : null;

    private static string NameOf(Delivery delivery) => delivery switch
    {
        Delivery.Start => "closed-call",
        Delivery.Occurrence occurrence => occurrence.Event.Name,
        Delivery.WakeUp { Retry: not null } => "retry",
        _ => "deadline",
    };
}
