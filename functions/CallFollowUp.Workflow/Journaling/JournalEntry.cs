using System.Text.Json;

namespace CallFollowUp.Workflow.Journaling;

/// <summary>One recorded step, effect or wait.</summary>
public sealed class JournalEntry
{
    /// <summary>The step's name and version, with <c>#n</c> from its second use in a round on: <c>await-reply.v1#2</c>.</summary>
    public required string Name { get; init; }

    public required int Round { get; init; }

    public required EntryKind Kind { get; init; }

    public required EntryState State { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it reached its last state.</summary>
    public DateTimeOffset? At { get; set; }

    public JsonElement? Result { get; set; }

    /// <value>How often it was tried.</value>
    public int Attempts { get; set; }

    /// <summary>The delivery that intends the effect; a lost write is recognised by it.</summary>
    public string? IntendedBy { get; set; }

    /// <summary>The first failure of a row of retries; the limit counts from here.</summary>
    public DateTimeOffset? FailingSince { get; set; }

    public DateTimeOffset? NextAttemptAt { get; set; }

    /// <summary>When policy had it done again without evidence: it does so once, and then a person is called.</summary>
    public DateTimeOffset? ResentAt { get; set; }

    public FailureNote? Failure { get; set; }

    /// <summary>What a wait waits for; null for steps and effects.</summary>
    public WaitNote? Wait { get; init; }

    internal JournalEntry WithOutcomeOf(JournalEntry other)
    {
        State = other.State;
        At = other.At;
        Result = other.Result;
        Attempts = Math.Max(Attempts, other.Attempts);
        IntendedBy = null;
        Failure = other.Failure;
        FailingSince = other.FailingSince;
        NextAttemptAt = other.NextAttemptAt;
        return this;
    }
}
