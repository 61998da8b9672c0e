using System.Text.Json.Serialization;

namespace CallFollowUp.Bench.Pipeline;

/// <summary>What is printed for one shape.</summary>
/// <param name="Requests">Storage requests per call, by kind.</param>
/// <param name="FloorCallsPerSecond">What bare client loops reach with the same requests.</param>
/// <param name="LatencyMs">From the queue to the mail, when calls come at half of the highest rate.</param>
/// <param name="MemoryMb">The host's memory when half of the calls were done, and at the end.</param>
/// <param name="ReplyRequestsPerCall">Shape B only: what the reply and the end add to shape A.</param>
internal sealed record ShapeReport(
    string Shape,
    int Calls,
    double CallsPerSecond,
    double RequestsPerCall,
    SortedDictionary<string, double> Requests,
    double FloorCallsPerSecond,
    double ShareOfFloor,
    double CpuMsPerCall,
    double PeakMemoryMb,
    Percentiles LatencyMs,
    HalfAndEnd MemoryMb,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? ReplyRequestsPerCall = null)
{
    /// <param name="phases">One for shape A; for shape B, the replies after it.</param>
    /// <param name="floorSeconds">What the floor took for all of them.</param>
    public static ShapeReport Of(string shape, IReadOnlyList<Phase> phases, double floorSeconds, double[] latencies)
    {
        var calls = phases[0].Messages;
        var used = phases.Select(p => p.Used).Aggregate((a, b) => a.Plus(b));
        var perSecond = calls / phases.Sum(p => p.Seconds);
        var floor = calls / floorSeconds;
        return new ShapeReport(
            shape,
            calls,
            Math.Round(perSecond, 1),
            Math.Round(RequestsOf(used) / calls, 2),
            new(used.Requests.GroupBy(r => r.Key.Split('@')[0]).ToDictionary(g => g.Key, g => Math.Round((double)g.Sum(r => r.Value.Count) / calls, 2))),
            Math.Round(floor, 1),
            Math.Round(perSecond / floor, 2),
            Math.Round(used.CpuMs / calls, 2),
            used.PeakMemoryMb,
            new Percentiles(At(latencies, 0.5), At(latencies, 0.99)),
            new HalfAndEnd(phases[^1].HalfWayMemoryMb, phases[^1].Used.MemoryMb),
            phases.Count > 1 ? Math.Round(RequestsOf(phases[^1].Used) / calls, 2) : null);
    }

    private static double RequestsOf(HostFigures used) => used.Requests.Sum(r => r.Value.Count);

    private static double At(double[] ordered, double share) => Math.Round(ordered[(int)((ordered.Length - 1) * share)], 1);
}
