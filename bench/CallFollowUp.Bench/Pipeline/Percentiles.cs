namespace CallFollowUp.Bench.Pipeline;

internal sealed record Percentiles(double P50, double P99);
