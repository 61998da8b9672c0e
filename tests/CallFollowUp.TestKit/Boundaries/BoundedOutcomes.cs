using CallFollowUp.Workflow.Outcomes;

namespace CallFollowUp.TestKit.Boundaries;

/// <summary>The outcome log beyond the boundary.</summary>
public sealed class BoundedOutcomes(IOutcomeLog inner, Boundary boundary) : IOutcomeLog
{
    public Task AppendAsync(OutcomeLine line, CancellationToken cancellation) =>
        boundary.CrossAsync("add outcome line", () => inner.AppendAsync(line, cancellation));

    public Task<IReadOnlyList<OutcomeLine>> ReadDayAsync(DateOnly day, CancellationToken cancellation) => inner.ReadDayAsync(day, cancellation);
}
