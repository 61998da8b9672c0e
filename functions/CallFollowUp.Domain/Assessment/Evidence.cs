namespace CallFollowUp.Domain.Assessment;

/// <summary>The place in the transcript that moved a statement of the assessment.</summary>
/// <param name="Turn">Zero-based index of the turn.</param>
/// <param name="Start">Character offset in that turn's text, inclusive.</param>
/// <param name="End">Character offset in that turn's text, exclusive.</param>
/// <param name="Cue">The id of the cue that matched, for example <c>withdrawn-resolution</c>.</param>
/// <param name="Quote">The words themselves.</param>
public sealed record Evidence(int Turn, int Start, int End, string Cue, string Quote);
