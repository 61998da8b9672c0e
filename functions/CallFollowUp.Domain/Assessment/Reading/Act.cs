namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>What a turn does to the matter: the agent's acts, then the customer's. Readers marked them in tests/corpus/turns.marks.</summary>
internal enum Act
{
    /// <summary>What is wanted is done, found or granted, or a question is answered.</summary>
    Does,

    /// <summary>It cannot be had, failed, or is not there.</summary>
    Refuses,

    /// <summary>A proposal, an alternative, a step to try.</summary>
    Proposes,

    /// <summary>It is left for later or to others.</summary>
    Postpones,

    /// <summary>A wish, a question or a problem is raised.</summary>
    Raises,

    /// <summary>It fails, is not there, is not what was wanted.</summary>
    FindsOpen,

    /// <summary>It works, has arrived, is what was needed.</summary>
    FindsGood,

    /// <summary>A proposal is taken, before it is done.</summary>
    Agrees,

    /// <summary>A 'no' is taken without a substitute, or a wish is dropped.</summary>
    GivesUp,
}
