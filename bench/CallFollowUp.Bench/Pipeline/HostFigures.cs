namespace CallFollowUp.Bench.Pipeline;

/// <summary>What a host's process has used since it started.</summary>
/// <param name="MemoryMb">Its resident memory now.</param>
internal sealed record HostFigures(Dictionary<string, RequestCount> Requests, double CpuMs, double MemoryMb, double PeakMemoryMb)
{
    /// <summary>What was used between two readings; memory as of the later one.</summary>
    public HostFigures Since(HostFigures earlier) => new(
        Requests.Select(r => KeyValuePair.Create(r.Key, r.Value - earlier.Requests.GetValueOrDefault(r.Key, new RequestCount(0, 0))))
            .Where(r => r.Value.Count > 0).ToDictionary(),
        CpuMs - earlier.CpuMs,
        MemoryMb,
        PeakMemoryMb);

    public HostFigures Plus(HostFigures other) => new(
        Requests.Concat(other.Requests).GroupBy(r => r.Key)
            .ToDictionary(g => g.Key, g => new RequestCount(g.Sum(r => r.Value.Count), g.Sum(r => r.Value.Bytes))),
        CpuMs + other.CpuMs,
        Math.Max(MemoryMb, other.MemoryMb),
        Math.Max(PeakMemoryMb, other.PeakMemoryMb));
}
