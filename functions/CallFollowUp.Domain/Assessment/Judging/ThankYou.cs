using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>Did the agent thank the customer, and for what? The best thank-you of the call counts.</summary>
internal static class ThankYou
{
    /// <value>The last fifth of the words: a thank-you without an object belongs to the goodbye.</value>
    private const double GoodbyeFrom = 0.8;

    private static readonly string[] Names = Array.ConvertAll(Kebab.Of(Enum.GetNames<ThanksKind>()), name => "thanks-" + name);

    public static ThanksKind Decide(CallReading reading, EvidenceList evidence)
    {
        // What is said into a test is said to nobody.
        if (reading.Cues.Has(Cue.TestCall) && !reading.Cues.CustomerSpeaks)
            return ThanksKind.None;
        var best = ThanksKind.None;
        var opener = reading.OpenerEnd;
        foreach (var signal in reading.Signals)
        {
            var kind = KindOf(signal, opener, reading.Words.Tokens.Length);
            if (kind != ThanksKind.None)
                evidence.Add(signal, Names[(int)kind]);
            if (kind > best)
                best = kind;
        }

        return best;
    }

    private static ThanksKind KindOf(Signal signal, int opener, int words) => signal.Cue switch
    {
        Cue.ThanksForPatience => ThanksKind.Patience,
        Cue.ThanksForBusiness => signal.First < opener ? ThanksKind.Greeting : ThanksKind.Closing,
        Cue.ThanksForDatum => ThanksKind.Data,
        Cue.Thanks when signal.First < opener => ThanksKind.None,
        Cue.Thanks => signal.First >= words * GoodbyeFrom ? ThanksKind.Closing : ThanksKind.Data,
        _ => ThanksKind.None,
    };
}
