namespace CallFollowUp.Workflow.Tests.CrashMatrix;

/// <summary>What a person orders after the first actions.</summary>
internal enum Order
{
    /// <summary>The verdict is corrected to its opposite.</summary>
    AnotherVerdict,

    /// <summary>The latest mail is sent again.</summary>
    MailAgain,

    /// <summary>The ticket is opened again.</summary>
    OpenTicket,
}
