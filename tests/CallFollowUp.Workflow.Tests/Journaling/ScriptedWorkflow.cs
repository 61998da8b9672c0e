using System.Text.Json;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Tests.Journaling;

/// <summary>A workflow written down where it is tested.</summary>
internal sealed class ScriptedWorkflow(Func<WorkflowContext, CancellationToken, Task<string>> run) : IWorkflow
{
    public string Name { get; init; } = "scripted.v1";

    public JsonSerializerOptions Json => JsonSerializerOptions.Web;

    /// <summary>Which events take a finished journal up again.</summary>
    public Func<Journal, JournalEvent, bool> Begins { get; init; } = (_, _) => false;

    public Task<string> RunAsync(WorkflowContext context, CancellationToken cancellation) => run(context, cancellation);

    public bool BeginsRound(Journal journal, JournalEvent e) => Begins(journal, e);
}
