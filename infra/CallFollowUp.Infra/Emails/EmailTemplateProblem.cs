namespace CallFollowUp.Infra.Emails;

/// <summary>One thing wrong in a template, and where.</summary>
/// <param name="File">The file's path.</param>
/// <param name="Line">One-based; 1 where the whole file is meant.</param>
public sealed record EmailTemplateProblem(string File, int Line, string Message)
{
    public override string ToString() => $"{File}({Line}): {Message}";
}
