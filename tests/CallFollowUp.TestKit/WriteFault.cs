namespace CallFollowUp.TestKit;

/// <summary>How a write to a store goes wrong.</summary>
public enum WriteFault
{
    None,

    /// <summary>Nothing is written, and the writer hears of it.</summary>
    NotWritten,

    /// <summary>It is written, and the writer sees an exception.</summary>
    AnswerLost,

    /// <summary>It is written, and the writer is told that somebody else was first: a client's own second try meets its first.</summary>
    RefusedThoughWritten,
}
