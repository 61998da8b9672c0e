namespace CallFollowUp.Workflow.Outcomes;

/// <summary>The lines that say where follow-ups came to rest, filed by the day on which their calls were closed.</summary>
public interface IOutcomeLog
{
    /// <summary>Adds a line. A repetition changes nothing that a reader sees.</summary>
    Task AppendAsync(OutcomeLine line, CancellationToken cancellation);

    /// <summary>The last line of every call that was closed on that day, UTC, in no order.</summary>
    Task<IReadOnlyList<OutcomeLine>> ReadDayAsync(DateOnly day, CancellationToken cancellation);
}
