using Azure;
using CallFollowUp.Workflow.Outcomes;

namespace CallFollowUp.Infra.Storage;

/// <summary>Outcome lines that were read lately, by blob and version, so that a page that is asked for again need not load what did not change.</summary>
internal sealed class RecentlyRead
{
    /// <value>50,000 lines, about 40 MB.</value>
    private const int MostLines = 50_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, (ETag Version, IReadOnlyList<OutcomeLine> Lines, long Used)> blobs = [];
    private long uses;
    private int held;

    public IReadOnlyList<OutcomeLine>? Find(string name, ETag version)
    {
        lock (gate)
        {
            if (!blobs.TryGetValue(name, out var known) || known.Version != version)
                return null;
            blobs[name] = known with { Used = ++uses };
            return known.Lines;
        }
    }

    /// <summary>Keeps the lines, and lets go of what was not used for longest.</summary>
    public void Keep(string name, ETag version, IReadOnlyList<OutcomeLine> lines)
    {
        lock (gate)
        {
            Remove(name);
            blobs[name] = (version, lines, ++uses);
            held += lines.Count;
            while (held > MostLines && blobs.Count > 1)
                Remove(blobs.MinBy(b => b.Value.Used).Key);
        }
    }

    private void Remove(string name)
    {
        if (blobs.Remove(name, out var known))
            held -= known.Lines.Count;
    }
}
