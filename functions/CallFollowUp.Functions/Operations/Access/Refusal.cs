namespace CallFollowUp.Functions.Operations.Access;

/// <summary>Why somebody was not let in.</summary>
internal enum Refusal
{
    None,

    /// <summary>Nothing says who they are.</summary>
    NotSignedIn,

    /// <summary>They were signed in until a while ago.</summary>
    SessionEnded,

    /// <summary>The company knows them, and gave them no role here.</summary>
    NoRole,

    /// <summary>They may look, and this is more than looking.</summary>
    ReadsOnly,
}
