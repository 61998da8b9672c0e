namespace CallFollowUp.Workflow.Outcomes;

/// <summary>How lines are read: lines may be repeated, and one may tell of a rest that was never written.</summary>
public static class OutcomeLines
{
    /// <summary>The last line of every call: that of the highest revision, and of two with one revision the later.</summary>
    /// <param name="lines">In the order they were added.</param>
    public static IReadOnlyList<OutcomeLine> LatestOf(IEnumerable<OutcomeLine> lines)
    {
        var latest = new Dictionary<string, OutcomeLine>();
        foreach (var line in lines)
        {
            if (!latest.TryGetValue(line.CallId, out var known) || known.Revision <= line.Revision)
                latest[line.CallId] = line;
        }

        return [.. latest.Values];
    }

    public static DateOnly DayOf(DateTimeOffset closedAt) => DateOnly.FromDateTime(closedAt.UtcDateTime);
}
