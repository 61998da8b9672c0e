namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>A cue found in the transcript.</summary>
/// <param name="Cue">A <see cref="Cues.Cue"/>, or beyond them a required statement of the company's policy.</param>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
internal readonly record struct CueMatch(int Cue, int First, int End, Manner Manner = Manner.Fact);
