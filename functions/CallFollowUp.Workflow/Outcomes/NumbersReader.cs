namespace CallFollowUp.Workflow.Outcomes;

/// <summary>Reads the numbers of a period from the outcome lines of its days: no journal is opened.</summary>
public sealed class NumbersReader(IOutcomeLog log)
{
    /// <value>400 days: a year and a month to compare with.</value>
    public const int MostDays = 400;

    /// <value>8 days at once.</value>
    private const int AtOnce = 8;

    /// <exception cref="ArgumentOutOfRangeException">The period ends before it begins, or is longer than <see cref="MostDays"/>.</exception>
    public async Task<FollowUpNumbers> ReadAsync(DateOnly from, DateOnly to, string? team, CancellationToken cancellation)
    {
        var days = to.DayNumber - from.DayNumber + 1;
        if (days is < 1 or > MostDays)
            throw new ArgumentOutOfRangeException(nameof(to), $"A period has 1 to {MostDays} days.");

        var lines = new List<OutcomeLine>();
        foreach (var some in Enumerable.Range(0, days).Select(from.AddDays).Chunk(AtOnce))
            lines.AddRange((await Task.WhenAll(some.Select(day => log.ReadDayAsync(day, cancellation)))).SelectMany(read => read));
        return NumbersFold.Of(lines, from, to, team);
    }
}
