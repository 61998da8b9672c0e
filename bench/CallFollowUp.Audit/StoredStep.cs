namespace CallFollowUp.Audit;

/// <summary>One entry of a stored follow-up.</summary>
/// <param name="Waits">It is a wait that ends at a time, if nothing else ends it.</param>
public sealed record StoredStep(string Name, string State, bool Waits);
