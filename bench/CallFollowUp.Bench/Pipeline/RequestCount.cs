namespace CallFollowUp.Bench.Pipeline;

/// <summary>How many requests of one kind, and how many bytes they carried in all.</summary>
internal sealed record RequestCount(long Count, long Bytes)
{
    public static RequestCount operator -(RequestCount later, RequestCount earlier) =>
        new(later.Count - earlier.Count, later.Bytes - earlier.Bytes);
}
