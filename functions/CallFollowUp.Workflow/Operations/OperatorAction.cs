namespace CallFollowUp.Workflow.Operations;

/// <summary>What a person can do about a follow-up. Written in kebab case wherever it leaves the code: <c>edit-and-send</c>.</summary>
public enum OperatorAction
{
    /// <summary>Follow the held call up; send now what still could be stopped.</summary>
    Approve,

    /// <summary>Follow the held call up, with other words in its mail.</summary>
    EditAndSend,

    /// <summary>Do not follow it up; do not send the mail.</summary>
    Decline,

    /// <summary>It was done by hand: the customer was called back, the mail had left.</summary>
    Done,

    /// <summary>Send the latest mail again, as a new mail.</summary>
    Resend,

    /// <summary>Try the failed step again.</summary>
    Redrive,

    /// <summary>End the follow-up where it stands.</summary>
    Cancel,

    /// <summary>Say that the verdict is wrong, and what is right.</summary>
    OverrideVerdict,

    /// <summary>Open the ticket again.</summary>
    Reopen,
}
