namespace CallFollowUp.Workflow;

/// <summary>The names of our queues and containers: triggers, adapters and commands all take them from here.</summary>
public static class StorageNames
{
    /// <summary>The connection, as the Functions host names it: a connection string, or the prefix of an identity-based connection.</summary>
    public const string Connection = "AzureWebJobsStorage";

    public const string ClosedCalls = "closed-calls";
    public const string FollowUpEvents = "follow-up-events";

    /// <summary>Where the host moves what it gives up by itself.</summary>
    public const string ClosedCallsPoison = ClosedCalls + PoisonSuffix;
    public const string FollowUpEventsPoison = FollowUpEvents + PoisonSuffix;

    public const string FollowUps = "follow-ups";
    public const string Markers = "markers";
    public const string Customers = "customers";
    public const string CallRecords = "call-records";
    public const string Rejected = "rejected";
    public const string DeadLetters = "dead-letters";

    /// <summary>One line of every follow-up whenever it comes to rest: what numbers and lists are made of.</summary>
    public const string Outcomes = "outcomes";

    /// <summary>Which calls a ticket belongs to.</summary>
    public const string Tickets = "tickets";

    /// <summary>Who did what, when and why.</summary>
    public const string Audit = "audit";

    /// <summary>Who took an action first.</summary>
    public const string Claims = "action-claims";

    /// <summary>People's corrections of verdicts.</summary>
    public const string Labels = "labels";

    /// <summary>Switches that a person turns, such as the one that pauses all mails.</summary>
    public const string Switches = "switches";

    private const string PoisonSuffix = "-poison";

    public static IReadOnlyList<string> Queues { get; } = [ClosedCalls, FollowUpEvents, ClosedCallsPoison, FollowUpEventsPoison];

    public static IReadOnlyList<string> Containers { get; } = 
        [FollowUps, Markers, Customers, CallRecords, Rejected, DeadLetters, Outcomes, Tickets, Audit, Claims, Labels, Switches];
}
