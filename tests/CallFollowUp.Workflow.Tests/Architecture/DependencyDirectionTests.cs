using System.Reflection;

namespace CallFollowUp.Workflow.Tests.Architecture;

/// <summary>Dependencies run one way: Functions, Infra, Workflow, Domain.</summary>
public sealed class DependencyDirectionTests
{
    private static readonly string[] Framework = ["System", "Microsoft.Win32", "netstandard", "mscorlib"];

    [Fact]
    public void The_domain_knows_nothing_but_the_framework() =>
        Assert.DoesNotContain(ReferencesOf("CallFollowUp.Domain"), name => !StartsWithAny(name, Framework));

    [Fact]
    public void The_workflow_knows_only_the_domain() =>
        Assert.Equal(["CallFollowUp.Domain"], ReferencesOf("CallFollowUp.Workflow").Where(name => !StartsWithAny(name, Framework)));

    [Fact]
    public void The_adapters_do_not_know_the_functions_nor_the_worker() =>
        Assert.DoesNotContain(ReferencesOf("CallFollowUp.Infra"), name => name is "CallFollowUp.Functions" or "CallFollowUp.Local" || IsWorker(name));

    [Fact]
    public void Only_the_functions_and_who_hosts_them_know_the_worker() =>
        Assert.Equal(["CallFollowUp.Functions", "CallFollowUp.Local"], Ours().Where(assembly => ReferencesOf(assembly).Any(IsWorker)));

    [Fact]
    public void Only_the_adapters_know_how_mails_and_journals_are_kept() =>
        Assert.DoesNotContain(
            new[] { "CallFollowUp.Domain", "CallFollowUp.Workflow" }.SelectMany(ReferencesOf),
            name => StartsWithAny(name, ["Azure.", "Polly", "Handlebars"]));

    [Fact]
    public void Of_what_is_deployed_only_the_adapters_touch_blobs() =>
        Assert.Equal(["CallFollowUp.Infra"], Ours().Where(a => a != "CallFollowUp.Local" && ReferencesOf(a).Contains("Azure.Storage.Blobs")));

    private static string[] Ours() =>
        ["CallFollowUp.Domain", "CallFollowUp.Functions", "CallFollowUp.Infra", "CallFollowUp.Local", "CallFollowUp.Workflow"];

    private static List<string> ReferencesOf(string assembly) =>
        [.. Assembly.Load(assembly).GetReferencedAssemblies().Select(a => a.Name!).Order(StringComparer.Ordinal)];

    private static bool IsWorker(string name) =>
        name == "WorkerStandIn" || name.StartsWith("Microsoft.Azure.Functions.Worker", StringComparison.Ordinal);

    private static bool StartsWithAny(string name, string[] prefixes) => prefixes.Any(p => name.StartsWith(p, StringComparison.Ordinal));
}
