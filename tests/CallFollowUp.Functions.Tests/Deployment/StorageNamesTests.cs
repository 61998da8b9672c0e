using System.Text.Json;
using CallFollowUp.Workflow;

namespace CallFollowUp.Functions.Tests.Deployment;

/// <summary>The deployment makes the queues and containers that the code uses: a name changed on one side only is found here.</summary>
public sealed class StorageNamesTests
{
    private static readonly JsonElement Names =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "bicep", "storage-names.json"))).RootElement;

    [Fact]
    public void Queues_are_the_same() => Assert.Equal(StorageNames.Queues.Order(StringComparer.Ordinal), Strings(Names.GetProperty("queues")));

    [Fact]
    public void Containers_are_the_same_and_each_is_kept_audited_or_expires()
    {
        var containers = Names.GetProperty("containers");
        Assert.Equal(
            StorageNames.Containers.Order(StringComparer.Ordinal),
            containers.EnumerateObject().SelectMany(group => Strings(group.Value)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Customers_are_kept_for_they_hold_who_wants_no_more_mails() =>
        Assert.Contains(StorageNames.Customers, Strings(Names.GetProperty("containers").GetProperty("kept")));

    private static IEnumerable<string> Strings(JsonElement array) => array.EnumerateArray().Select(name => name.GetString()!);
}
