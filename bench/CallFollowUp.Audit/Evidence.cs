namespace CallFollowUp.Audit;

/// <summary>All that an audit looks at: what was put in, what the receivers wrote down, and what lies in storage.</summary>
public sealed record Evidence
{
    public IReadOnlyList<CallSent> Calls { get; init; } = [];

    public IReadOnlyList<AnswerSent> Answers { get; init; } = [];

    /// <summary>The ids of records that break a rule on purpose.</summary>
    public IReadOnlyList<string> BrokenRecords { get; init; } = [];

    /// <summary>Messages that nobody can read, on purpose.</summary>
    public IReadOnlyList<string> Garbage { get; init; } = [];

    public IReadOnlyList<MailTaken> Mails { get; init; } = [];

    public IReadOnlyList<DeskAction> DeskActions { get; init; } = [];

    public IReadOnlyList<StoredFollowUp> FollowUps { get; init; } = [];

    public IReadOnlySet<string> Markers { get; init; } = new HashSet<string>();

    /// <summary>The bodies of rejected records.</summary>
    public IReadOnlyList<string> Rejected { get; init; } = [];

    /// <summary>The bodies of dead letters.</summary>
    public IReadOnlyList<string> DeadLetters { get; init; } = [];

    /// <summary>How many messages each queue still holds.</summary>
    public IReadOnlyDictionary<string, int> Queues { get; init; } = new Dictionary<string, int>();
}
