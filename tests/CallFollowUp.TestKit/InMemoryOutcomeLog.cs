using CallFollowUp.Workflow.Outcomes;

namespace CallFollowUp.TestKit;

/// <summary>Outcome lines in a list, written and read as they would be in storage.</summary>
public sealed class InMemoryOutcomeLog : IOutcomeLog
{
    private readonly Lock gate = new();
    private readonly List<byte[]> lines = [];

    /// <summary>Every line ever added, in that order.</summary>
    public IReadOnlyList<OutcomeLine> All
    {
        get
        {
            lock (gate)
                return [.. lines.Select(line => OutcomeJson.Read(line)!)];
        }
    }

    /// <summary>The last line of every call, whenever it was closed.</summary>
    public IReadOnlyList<OutcomeLine> Latest => OutcomeLines.LatestOf(All);

    public Task AppendAsync(OutcomeLine line, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
            lines.Add(OutcomeJson.Write(line));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<OutcomeLine>> ReadDayAsync(DateOnly day, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<OutcomeLine>>([.. Latest.Where(l => OutcomeLines.DayOf(l.ClosedAt) == day)]);
}
