namespace CallFollowUp.Workflow.Journaling;

/// <summary>A journal as the store holds it.</summary>
/// <param name="Version">The store's mark of this very state; a write names the one it replaces.</param>
/// <param name="Age">How long ago it was written, by the store's own clock: no machine's clock can tell a lease.</param>
public sealed record StoredJournal(Journal Journal, string Version, TimeSpan Age);
