namespace CallFollowUp.Workflow;

/// <summary>The names of the events a follow-up understands. Stored data: never renamed.</summary>
public static class FollowUpEvents
{
    /// <summary>The customer answered the question in a mail; its data is a <see cref="Domain.FollowUps.CustomerAnswer"/>.</summary>
    public const string CustomerAnswered = "customer-answered";

    /// <summary>The customer called again about the same matter; its data names the newer call.</summary>
    public const string CalledAgain = "called-again";

    /// <summary>The mail provider reports on a mail; its data is an <see cref="EmailReport"/>.</summary>
    public const string EmailReported = "email-reported";

    /// <summary>A person decided; its data is an <see cref="OperatorDecision"/>.</summary>
    public const string OperatorDecided = "operator-decided";

    /// <summary>A person corrected the verdict; its data is an <see cref="Operations.OverriddenVerdict"/>.</summary>
    public const string VerdictOverridden = "verdict-overridden";

    /// <summary>A person wants the ticket open again; its data is an <see cref="Operations.OperatorNote"/>.</summary>
    public const string ReopenAsked = "reopen-asked";

    /// <summary>A person wants the latest mail sent again; its data is an <see cref="Operations.OperatorNote"/>.</summary>
    public const string ResendAsked = "resend-asked";

    /// <summary>The customer asked for no more mails. The wish itself is kept with the customer; this notes it, and changes nothing.</summary>
    public const string MailsStopped = "mails-stopped";

    /// <summary>The customer wants the mails again. A note, too.</summary>
    public const string MailsWanted = "mails-wanted";

    /// <summary>A second record came under the same call id, with other content. It is noted, and changes nothing.</summary>
    public const string OtherRecordReceived = "other-record-received";
}
