namespace CallFollowUp.Bench.Pipeline;

/// <summary>What a run of many messages took.</summary>
/// <param name="HalfWayMemoryMb">The host's memory when half of them were done: as much as at the end, where it does not grow with them.</param>
internal sealed record Phase(int Messages, double Seconds, HostFigures Used, double HalfWayMemoryMb)
{
    public double PerSecond => Messages / Seconds;

    /// <summary>The requests of one message, by kind and place.</summary>
    public IEnumerable<RequestShare> Mix => Used.Requests.Select(r =>
        new RequestShare(r.Key.Split('@')[0], r.Key.Split('@')[1], (double)r.Value.Count / Messages, (int)(r.Value.Bytes / r.Value.Count)));
}
