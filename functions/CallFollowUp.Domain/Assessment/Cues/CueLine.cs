namespace CallFollowUp.Domain.Assessment.Cues;

/// <summary>One pattern of a cue file.</summary>
/// <param name="Name">The section it stands in: a cue's name, or <c>policy-…</c> for a statement that the company requires.</param>
/// <param name="Line">The line, counted from 1.</param>
internal sealed record CueLine(string Name, IReadOnlyList<PatternPart> Parts, string FileName, int Line);
