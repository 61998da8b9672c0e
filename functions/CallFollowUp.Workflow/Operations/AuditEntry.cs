namespace CallFollowUp.Workflow.Operations;

/// <summary>One line of the audit log. It names no customer and quotes nobody.</summary>
/// <param name="What">An action's name in kebab case, or another word such as <c>reveal</c>, <c>pause-mails</c>.</param>
/// <param name="CallId">The follow-up; null where it is about none.</param>
/// <param name="Detail">What exactly, where the action alone does not say it.</param>
public sealed record AuditEntry(DateTimeOffset At, string By, string What, string? CallId = null, string? Why = null, string? Detail = null)
{
    /// <summary>Customers' words were shown to somebody.</summary>
    public const string Reveal = "reveal";
    public const string PauseMails = "pause-mails";
    public const string ResumeMails = "resume-mails";
    public const string RedriveDeadLetter = "redrive-dead-letter";
    public const string EraseCustomer = "erase-customer";
}
