namespace CallFollowUp.Workflow.Journaling;

/// <summary>Hears where a journal comes to rest, before the write that says so: at a wait, in need of a person, or at its end.</summary>
/// <remarks>
/// Crash promise: every rest that is written was told. The same rest may be told again, and one may be told that is never written, after a crash or
/// when somebody else wrote first: then the one that was written is told once more. So of two rests the higher revision counts, and of two with one
/// revision the later one.
/// </remarks>
public interface IRestObserver
{
    /// <summary>Takes note of the rest.</summary>
    /// <param name="journal">As it is about to be written.</param>
    /// <param name="known">What this returned for the last rest that was written; null where note must be taken in any case.</param>
    /// <returns>A short mark of what was noted, kept with the journal: a rest that says nothing new need not be noted again.</returns>
    Task<string> ComesToRestAsync(Journal journal, string? known, CancellationToken cancellation);
}
