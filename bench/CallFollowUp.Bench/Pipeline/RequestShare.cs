namespace CallFollowUp.Bench.Pipeline;

/// <summary>How often a message led to one kind of request at one place, and how large those were.</summary>
/// <param name="Place">The queue or container.</param>
internal sealed record RequestShare(string Kind, string Place, double PerMessage, int Bytes);
