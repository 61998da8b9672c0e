namespace CallFollowUp.Audit;

/// <summary>A mail that the provider took, as the provider itself wrote it down: it goes out, whatever became of the answer.</summary>
/// <param name="Key">The key it was sent under: <c>{call}/{step}</c>, and <c>{call}/{round}/{step}</c> in later rounds.</param>
public sealed record MailTaken(string CallId, string Key);
