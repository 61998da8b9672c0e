namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>A sentence of one side: it never goes on in another turn.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Mark">How it ends.</param>
internal readonly record struct Sentence(int Turn, int First, int End, SentenceEnd Mark);
