namespace CallFollowUp.TestKit;

/// <summary>How a scripted mail provider answers a send.</summary>
public enum SendOutcome
{
    /// <summary>Takes the mail and says so.</summary>
    Accept,

    /// <summary>Refuses it for good.</summary>
    Refuse,

    /// <summary>Is busy: nothing was sent, and it may work later.</summary>
    Busy,

    /// <summary>Nothing was sent, and the sender does not learn it.</summary>
    LoseRequest,

    /// <summary>Takes the mail, and its answer is lost.</summary>
    AcceptThenLose,

    /// <summary>Takes the mail, and the sender's process dies: an exception that no adapter would throw.</summary>
    AcceptThenCrash,
}
