using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Evaluation.Corpora;

namespace CallFollowUp.Evaluation.Training;

/// <summary>
/// Repeats each call with some of its phrases left out. The cues know the calls that they were written after better than any new call: without this
/// the model would learn to trust what it hears, and to take silence for a sign.
/// </summary>
internal static class Forgetting
{
    private const int Copies = 3;

    /// <value>A third of the phrases: about what new calls say in words of their own.</value>
    private const uint OneIn = 3;

    /// <summary>Which phrases to leave out: first none, then others for each copy.</summary>
    public static IEnumerable<Predicate<Signal>> Of(LabelledCall call)
    {
        yield return _ => false;
        for (var copy = 1; copy <= Copies; copy++)
        {
            var drawn = Hash(2166136261, $"{call.Call.Id} {copy}");
            yield return signal => Hash(drawn, $"{signal.Cue} {signal.First}") % OneIn == 0;
        }
    }

    /// <summary>FNV-1a with a last stir, so that the choice looks like chance and never changes.</summary>
    private static uint Hash(uint seed, string text)
    {
        var hash = seed;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619;
        hash = (hash ^ (hash >> 15)) * 2246822519;
        return hash ^ (hash >> 13);
    }
}
