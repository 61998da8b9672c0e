using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Workflow.Ports;

/// <summary>Whole records and transcripts that are too large for a queue message, in the container <c>call-records</c>.</summary>
public interface ICallRecords
{
    /// <summary>Keeps the record as <c>{callId}/{sha256}</c> and returns that name; the same content again is the same name.</summary>
    Task<string> SaveAsync(CallId id, ReadOnlyMemory<byte> utf8, CancellationToken cancellation);

    /// <summary>The bytes behind a name that <see cref="SaveAsync"/> gave, or behind a <c>transcriptUrl</c> in our own account.</summary>
    /// <exception cref="Journaling.PermanentFailureException">There is no such blob, it is elsewhere, or larger than 16 MiB.</exception>
    Task<ReadOnlyMemory<byte>> ReadAsync(string nameOrUrl, CancellationToken cancellation);

    /// <summary>Removes every record of the call, and the transcript behind its <c>transcriptUrl</c> where that lies in our own container.</summary>
    Task EraseAsync(CallId id, string? transcriptUrl, CancellationToken cancellation);
}
