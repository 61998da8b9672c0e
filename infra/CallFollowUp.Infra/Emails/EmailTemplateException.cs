namespace CallFollowUp.Infra.Emails;

/// <summary>The templates cannot be used. Every problem is named with file and line; retrying does not help, mending the files does.</summary>
public sealed class EmailTemplateException(IReadOnlyList<EmailTemplateProblem> problems, Exception? innerException = null)
    : Exception(string.Join(Environment.NewLine, problems), innerException)
{
    public IReadOnlyList<EmailTemplateProblem> Problems { get; } = problems;
}
