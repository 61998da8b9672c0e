namespace CallFollowUp.Domain.Emails;

/// <summary>The mails a customer can get after a call.</summary>
public enum EmailKind
{
    /// <summary>The call sounds resolved: 'is it really solved?'</summary>
    Confirm,

    /// <summary>The call was resolved and nobody said thank you.</summary>
    ThankYou,

    /// <summary>The record does not say whether it was resolved: 'did we solve it?'</summary>
    Ask,

    /// <summary>Something is still open, and the ticket is open again.</summary>
    Reopened,

    /// <summary>No answer yet: asked once more, and never again.</summary>
    Reminder,

    /// <summary>The customer answered: what follows from it.</summary>
    FinalNote,
}
