using System.Text.Json;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Views;

/// <summary>Opens case files: the journal, and the transcript where that was too large for it.</summary>
public sealed class CaseFiles(IJournalStore journals, ICallRecords records)
{
    /// <summary>The case file; null where there is no follow-up of this call, or only its tombstone.</summary>
    /// <exception cref="JournalMismatchException">There is a document that cannot be read.</exception>
    public async Task<CaseFile?> OpenAsync(CallId id, CancellationToken cancellation)
    {
        if (await journals.ReadAsync(id.Value, cancellation) is not { Journal.ErasedAt: null } stored)
            return null;

        var journal = stored.Journal;
        var input = FollowUpInput.In(journal.Input);
        var (call, problem) = await WithTranscriptAsync(input, input.ReadCall(), cancellation);
        return new CaseFile(
            journal,
            stored.Version,
            FollowUpView.Of(journal),
            call,
            problem,
            FollowUpVerdict.Of(journal),
            [.. FollowUpRun.AnswersIn(journal.Events).Select(e => FollowUpRun.AnswerIn(e)!)],
            [.. journal.Events.Select(DecisionIn).OfType<OperatorDecision>()],
            [.. journal.Events.Select(FollowUpVerdict.In).OfType<OverriddenVerdict>()]);
    }

    private static OperatorDecision? DecisionIn(JournalEvent e) =>
        e.Name == FollowUpEvents.OperatorDecided ? e.Data?.Deserialize(FollowUpJson.Default.OperatorDecision) : null;

    /// <summary>A transcript that is gone must not hide the rest of the case.</summary>
    private async Task<(ClosedCall Call, string? Problem)> WithTranscriptAsync(FollowUpInput input, ClosedCall call, CancellationToken cancellation)
    {
        try
        {
            if (input.RecordName is { } name)
                return (ClosedCallReader.Read(await records.ReadAsync(name, cancellation)).Call ?? call, null);
            if (call.Transcript.Count > 0 || call.TranscriptUrl is not { } url)
                return (call, null);
            return (call with { Transcript = TranscriptReader.Read(await records.ReadAsync(url, cancellation)).Turns }, null);
        }
        catch (PermanentFailureException e)
        {
            return (call, e.Message);
        }
    }
}
