namespace CallFollowUp.Infra.Emails;

/// <summary>One section of a words file.</summary>
/// <param name="FirstLine">The one-based line in the file on which <paramref name="Text"/> starts.</param>
internal sealed record WordsSection(string Name, int FirstLine, string Text);
