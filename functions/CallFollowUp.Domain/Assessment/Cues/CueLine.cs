namespace CallFollowUp.Domain.Assessment.Cues;

/// <summary>One pattern of a cue file.</summary>
/// <param name="Cue">What it means; null for a statement that the company requires.</param>
/// <param name="Name">The section it stands in: the cue's name, or <c>policy-…</c>.</param>
/// <param name="Line">The line, counted from 1.</param>
internal sealed record CueLine(Cue? Cue, string Name, IReadOnlyList<PatternPart> Parts, int Line);
