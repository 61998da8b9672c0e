using System.Text.Json;

namespace CallFollowUp.Workflow.Journaling;

/// <summary>An ordinary async method that the engine runs from the top on every delivery.</summary>
public interface IWorkflow
{
    /// <summary>Name and version. A journal is finished by the version that began it, so old ones stay registered while theirs live.</summary>
    string Name { get; }

    /// <summary>How step results are written and read.</summary>
    JsonSerializerOptions Json { get; }

    /// <summary>Runs one round and returns its outcome.</summary>
    Task<string> RunAsync(WorkflowContext context, CancellationToken cancellation);

    /// <summary>Whether an event that comes after the end begins another round; otherwise it is only noted.</summary>
    bool BeginsRound(Journal journal, JournalEvent e);

    /// <summary>Whether an event that nothing waits for ends the round at its next wait, to begin another: see <see cref="BeginsRound"/>.</summary>
    bool Interrupts(Journal journal, JournalEvent e) => false;
}
