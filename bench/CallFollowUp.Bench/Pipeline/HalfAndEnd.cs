namespace CallFollowUp.Bench.Pipeline;

/// <summary>A figure when half of a run was done, and at its end.</summary>
internal sealed record HalfAndEnd(double Half, double End);
