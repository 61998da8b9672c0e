using Microsoft.Extensions.Configuration.Memory;

namespace CallFollowUp.Functions.Tests.Deployment;

/// <summary>Settings that remember which of them were read.</summary>
internal sealed class ReadKeys(IEnumerable<KeyValuePair<string, string?>> settings) : MemoryConfigurationProvider(new MemoryConfigurationSource { InitialData = settings })
{
    private readonly HashSet<string> read = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlySet<string> Read => read;

    public override bool TryGet(string key, out string? value)
    {
        var known = base.TryGet(key, out value);
        if (known)
            read.Add(key);
        return known;
    }
}
