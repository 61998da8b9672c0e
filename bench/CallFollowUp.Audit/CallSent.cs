namespace CallFollowUp.Audit;

/// <summary>A call that was put in, once or several times.</summary>
/// <param name="IsSolved">Solved on the call: one mail asks whether it lasts. Otherwise its ticket is reopened, and one mail says so.</param>
public sealed record CallSent(string CallId, bool IsSolved);
