namespace CallFollowUp.Functions.Operations.Charts;

/// <summary>One line of a chart.</summary>
/// <param name="Values">One for each day; null where that day says nothing.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<double?> Values);
