using CallFollowUp.Domain.Assessment.Cues;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>A cue that counts: said by whom it must be said by, and not taken back.</summary>
/// <param name="First">Index of the first word in the transcript.</param>
/// <param name="End">Index after the last word.</param>
internal readonly record struct Signal(Cue Cue, int Turn, int First, int End, Manner Manner);
