using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>Did the agent thank the customer, and for what? The best thank-you of the call counts.</summary>
internal static class ThankYou
{
    /// <value>2 turns: an opener is the agent's first or second turn.</value>
    private const int OpenerTurns = 2;

    public static ThanksKind Decide(CallReading reading, EvidenceList evidence)
    {
        var best = ThanksKind.None;
        foreach (var signal in reading.Signals)
        {
            var kind = KindOf(signal, reading);
            if (kind != ThanksKind.None)
                evidence.Add(signal, $"thanks-{Kebab.Of(kind.ToString())}");
            if (kind > best)
                best = kind;
        }

        return best;
    }

    private static ThanksKind KindOf(Signal signal, CallReading reading) => signal.Cue switch
    {
        Cue.ThanksForPatience => ThanksKind.Patience,
        Cue.ThanksForBusiness => signal.Turn < OpenerTurns ? ThanksKind.Greeting : ThanksKind.Closing,
        Cue.ThanksForDatum => ThanksKind.Data,
        Cue.Thanks => signal.First >= reading.Words.Tokens.Length * 0.8 ? ThanksKind.Closing : ThanksKind.Data,
        _ => ThanksKind.None,
    };
}
