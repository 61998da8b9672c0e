namespace CallFollowUp.Audit;

/// <summary>A customer's answer that was put in, once or several times.</summary>
public sealed record AnswerSent(string CallId, string EventId, bool Solved);
