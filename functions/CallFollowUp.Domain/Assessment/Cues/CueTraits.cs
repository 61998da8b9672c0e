using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Cues;

/// <summary>Who must say a cue, what takes it back, and what it hides: the same in every language.</summary>
internal static class CueTraits
{
    private const Manner NoFact = Manner.Conditional | Manner.Asked | Manner.Future;

    /// <summary>What the brief tells the customer's mood by, short of insults.</summary>
    public static readonly IReadOnlyList<Cue> Upset = [Cue.Complains, Cue.Sarcasm, Cue.GivesUp, Cue.AsksForManager];

    private static readonly bool[] Masking = BuildMasking();

    private static readonly Manner[] TakenBack = Array.ConvertAll(Enum.GetValues<Cue>(), FindTakenBack);

    private static readonly bool[][] Said = Array.ConvertAll(Enum.GetValues<Speaker>(), speaker => Array.ConvertAll(Enum.GetValues<Cue>(), cue => IsSaidBy(cue, speaker)));

    /// <summary>Whether the speaker may mean each cue at all.</summary>
    public static ReadOnlySpan<bool> SaidBy(Speaker speaker) => Said[(int)speaker];

    /// <summary>The company's required statements are the agent's to make.</summary>
    public static bool SaysPolicies(Speaker speaker) => speaker is Speaker.Agent or Speaker.Manager;

    /// <summary>The manners under which a cue says nothing.</summary>
    public static Manner TakenBackBy(Cue cue) => TakenBack[(int)cue];

    /// <summary>It says how others are meant.</summary>
    public static bool IsOperator(Cue cue) => cue <= Cue.Question;

    private static bool IsSaidBy(Cue cue, Speaker speaker) => cue switch
    {
        Cue.WrongNumber => true,
        >= Cue.Works and <= Cue.BreaksOff => speaker == Speaker.Customer,
        >= Cue.Done and <= Cue.OpenInvitation => speaker is Speaker.Agent or Speaker.Manager,
        _ => true,
    };

    private static Manner FindTakenBack(Cue cue) => cue switch
    {
        Cue.Works or Cue.Fails => NoFact | Manner.Negated,
        Cue.Done => NoFact | Manner.Negated,
        Cue.Informs => Manner.Conditional | Manner.Asked | Manner.Negated,
        Cue.Settled or Cue.Praise => Manner.Conditional | Manner.Asked | Manner.Negated,
        Cue.Accepts => Manner.Asked | Manner.Negated,
        Cue.Failed or Cue.Cannot => Manner.Asked | Manner.Conditional,
        Cue.CallsBack or Cue.Promises or Cue.Escalates or Cue.Transfers => Manner.Conditional | Manner.Negated,
        Cue.Thanks or Cue.ThanksForBusiness or Cue.ThanksForPatience => Manner.Conditional | Manner.Negated,
        Cue.NotHelped or Cue.Complains => Manner.Conditional,
        Cue.Defensive or Cue.Empathises => Manner.Conditional | Manner.Asked,
        _ => Manner.Fact,
    };

    /// <summary>What a cue says when it is negated, and nothing else takes it back; null where that is nothing.</summary>
    public static Cue? Negated(Cue cue) => cue switch
    {
        Cue.Works => Cue.Fails,
        Cue.Fails => Cue.Works,
        Cue.Settled => Cue.NotHelped,
        Cue.Praise => Cue.Complains,
        _ => null,
    };

    /// <summary>Whether a cue hides any other.</summary>
    public static bool MasksAny(Cue cue) => Masking[(int)cue];

    /// <summary>A phrase that hides others inside it: 'thanks for nothing' is no 'thanks'.</summary>
    public static bool Masks(Cue outer, Cue inner) => outer switch
    {
        Cue.Ignore => inner != Cue.Ignore,
        Cue.Sarcasm => inner is Cue.Wry or Cue.CustomerThanks or Cue.Praise or Cue.Settled or Cue.Works or Cue.Accepts,
        Cue.Wry => inner is Cue.CustomerThanks or Cue.Praise or Cue.Settled or Cue.Accepts,
        Cue.NotHelped => inner is Cue.Wry or Cue.CustomerThanks or Cue.Praise or Cue.Settled or Cue.Works or Cue.Accepts,
        Cue.GivesUp => inner is Cue.Accepts or Cue.Praise or Cue.NothingElse or Cue.Settled,
        Cue.Waits or Cue.Doubts => inner is Cue.Accepts or Cue.Works or Cue.Praise,
        Cue.Fails => inner is Cue.Works or Cue.Problem or Cue.Praise,
        Cue.Works => inner is Cue.Fails or Cue.Problem or Cue.Negation or Cue.NegationAfter,
        Cue.PutsOff => inner is Cue.Waits or Cue.Doubts or Cue.GivesUp or Cue.Checks,
        Cue.Settled => inner is Cue.GivesUp or Cue.NothingElse or Cue.Praise or Cue.Accepts or Cue.Problem or Cue.Negation or Cue.NegationAfter,
        Cue.NothingElse => inner is Cue.Fails or Cue.Works or Cue.Settled or Cue.CustomerThanks or Cue.Negation,
        Cue.Praise => inner is Cue.Problem or Cue.Negation or Cue.NegationAfter,
        Cue.ThanksNotMeant => inner is Cue.Thanks or Cue.ThanksForBusiness or Cue.ThanksForPatience or Cue.ThanksForDatum,
        Cue.ThanksForPatience => inner is Cue.Thanks or Cue.ThanksForBusiness or Cue.ThanksForDatum,
        Cue.ThanksForBusiness or Cue.ThanksForDatum => inner == Cue.Thanks,
        Cue.OffersMoreHelp => inner is Cue.Done or Cue.OpenQuestion or Cue.Question,
        Cue.Done => inner is Cue.Future or Cue.Promises or Cue.Informs,
        Cue.Failed => inner is Cue.Done or Cue.Cannot,
        Cue.CallsBack => inner is Cue.Promises,
        _ => false,
    };

    private static bool[] BuildMasking()
    {
        var masking = new bool[Lexicon.CueCount];
        for (var outer = 0; outer < masking.Length; outer++)
        {
            for (var inner = 0; inner < masking.Length; inner++)
                masking[outer] |= inner != outer && Masks((Cue)outer, (Cue)inner);
        }

        return masking;
    }
}
