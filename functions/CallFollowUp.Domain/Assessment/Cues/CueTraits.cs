using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Cues;

/// <summary>Who must say a cue, what takes it back, and what it hides: the same in every language.</summary>
internal static class CueTraits
{
    private const Manner NoFact = Manner.Conditional | Manner.Asked | Manner.Future;

    /// <summary>What the brief tells the customer's mood by, short of insults.</summary>
    public static readonly IReadOnlyList<Cue> Upset = [Cue.Complains, Cue.Sarcasm, Cue.GivesUp, Cue.AsksForManager];

    private static readonly CueSet[] Masked = Array.ConvertAll(Enum.GetValues<Cue>(), FindMasked);

    private static readonly CueSet Masking = new([.. Enum.GetValues<Cue>().Where(outer => Enum.GetValues<Cue>().Any(inner => inner != outer && Masks(outer, inner)))]);

    private static readonly Manner[] TakenBack = Array.ConvertAll(Enum.GetValues<Cue>(), FindTakenBack);

    public static Side SideOf(Speaker speaker) => speaker switch
    {
        Speaker.Agent or Speaker.Manager => Side.Company,
        Speaker.Customer => Side.Customer,
        _ => Side.Neither,
    };

    /// <param name="cue">Null for a required statement, which is the company's to make.</param>
    public static bool IsSaidBy(Cue? cue, Side side) => cue switch
    {
        Cue.WrongNumber => true,
        >= Cue.Works and <= Cue.BreaksOff => side == Side.Customer,
        null or (>= Cue.Done and <= Cue.OpenInvitation) => side == Side.Company,
        _ => true,
    };

    /// <summary>The manners under which a cue says nothing.</summary>
    public static Manner TakenBackBy(Cue cue) => TakenBack[(int)cue];

    /// <summary>It says how others are meant.</summary>
    public static bool IsOperator(Cue cue) => cue <= Cue.Question;

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
    public static bool MasksAny(Cue cue) => Masking.Contains(cue);

    /// <summary>A phrase that hides others inside it: 'thanks for nothing' is no 'thanks'.</summary>
    public static bool Masks(Cue outer, Cue inner) => Masked[(int)outer].Contains(inner);

    private static CueSet FindMasked(Cue outer) => new([.. Enum.GetValues<Cue>().Where(inner => Hides(outer, inner))]);

    private static bool Hides(Cue outer, Cue inner) => outer switch
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
}
