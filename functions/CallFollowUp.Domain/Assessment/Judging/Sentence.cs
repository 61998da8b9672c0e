namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>A sentence of one side.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
internal readonly record struct Sentence(int First, int End)
{
    public static readonly Sentence None;
}
