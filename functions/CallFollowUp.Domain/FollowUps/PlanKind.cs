namespace CallFollowUp.Domain.FollowUps;

/// <summary>The plans a follow-up can have. Stored and shown in kebab case.</summary>
public enum PlanKind
{
    /// <summary>Nobody is written to and nothing is reopened.</summary>
    Nothing,

    /// <summary>A person decides first.</summary>
    Hold,

    /// <summary>Ask the customer whether it is really solved.</summary>
    Confirm,

    /// <summary>Say the thank-you that the call lacked, and ask whether it is really solved.</summary>
    Thank,

    /// <summary>The record does not say: ask the customer whether we solved it.</summary>
    Ask,

    /// <summary>Reopen the ticket and tell the customer what happens next.</summary>
    ReopenAndTell,

    /// <summary>Reopen the ticket; the customer is not written to.</summary>
    Reopen,

    /// <summary>Tell the team's manager; reopen what is open; send nothing that reads like a survey.</summary>
    BriefManager,

    /// <summary>There is no address to write to: a person calls back.</summary>
    CallBack,
}
