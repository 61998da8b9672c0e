using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>
/// The columns of the outcome model that are counted for every call: single features, the answer to the last deed, what the acts of the turns say, then every cue anywhere in the call,
/// late in it, and in the last turns.
/// </summary>
internal static class FeatureSet
{
    /// <summary>Every cue that is more than a sign of how others are meant.</summary>
    private static readonly Cue[] Cues = [.. Enum.GetValues<Cue>().Where(cue => cue > Cue.Ignore)];

    /// <summary>The cues that say something of the outcome by themselves.</summary>
    private static readonly CueSet Outcomes = new(
        Cue.Works, Cue.Settled, Cue.Praise, Cue.CustomerThanks, Cue.NothingElse, Cue.Accepts, Cue.Fails, Cue.Withdraws, Cue.GivesUp, Cue.Waits, Cue.PutsOff,
        Cue.Doubts, Cue.Complains, Cue.Sarcasm, Cue.NotHelped, Cue.RepeatContact, Cue.Leaves, Cue.Insult, Cue.AsksForManager, Cue.Objects,
        Cue.Done, Cue.Informs, Cue.Cannot, Cue.Failed, Cue.CallsBack, Cue.Promises, Cue.Escalates, Cue.Transfers, Cue.Defers, Cue.Reports, Cue.Defensive);

    private static readonly string[] SingleNames = Kebab.Of(Enum.GetNames<Feature>());

    private static readonly int SingleCount = SingleNames.Length;

    /// <summary>The names of the cues that have columns, in the order of their columns.</summary>
    public static readonly string[] CueColumns = Array.ConvertAll(Cues, CueNames.Of);

    public static readonly IReadOnlyList<string> Names =
    [
        .. SingleNames,
        .. Answer.Names,
        .. ActFeatures.Names,
        .. CueColumns,
        .. Array.ConvertAll(CueColumns, name => name + ".late"),
        .. Array.ConvertAll(CueColumns, name => name + ".last"),
    ];

    private static readonly int FirstOfActs = SingleCount + Answer.Names.Count;

    /// <summary>The first column of a cue: those before it tell the shape of the call.</summary>
    public static readonly int FirstCue = FirstOfActs + ActFeatures.Names.Count;

    public static int Count => Names.Count;

    /// <summary>The columns of <see cref="Answer"/>.</summary>
    public static Range Answers => SingleCount..FirstOfActs;

    /// <summary>The columns of <see cref="ActFeatures"/>.</summary>
    public static Range OfActs => FirstOfActs..FirstCue;

    public static bool IsOutcome(Cue cue) => Outcomes.Contains(cue);

    /// <summary>Whether a reader sees why a cue speaks for a verdict: a 'please' may be a sign, and convinces nobody.</summary>
    public static bool IsTelling(Cue cue) => IsOutcome(cue) || cue is Cue.Glad or Cue.Checks or Cue.Several or Cue.Problem;

    /// <summary>The column of the act that left the matter where it stands.</summary>
    public static int Latest(Act act) => FirstOfActs + ActFeatures.Latest(act);

    /// <summary>The place of a cue among <see cref="CueColumns"/>.</summary>
    public static int PlaceOf(Cue cue) => (int)cue - (int)Cues[0];

    /// <summary>The column of a cue anywhere in the call.</summary>
    public static int Anywhere(Cue cue) => FirstCue + PlaceOf(cue);

    public static int Late(Cue cue) => Anywhere(cue) + Cues.Length;

    /// <summary>In the last two turns of whoever says it, goodbyes aside.</summary>
    public static int Last(Cue cue) => Anywhere(cue) + 2 * Cues.Length;

    /// <summary>
    /// 1 where a feature may only speak for resolved, -1 where only against, 0 where it may do either. The trainer holds weights to it:
    /// a few hundred calls are too few to learn that praise is a bad sign.
    /// </summary>
    public static int DirectionOf(int column)
    {
        if (column >= FirstCue)
            return DirectionOf(Cues[(column - FirstCue) % Cues.Length]);
        return (Feature)column switch
        {
            Feature.LastWordGood or Feature.LastWordGoodAfterOffer or Feature.LastDeedDone or Feature.LastTryDone or Feature.GoodAfterDone or Feature.GoodAfterBad
                or Feature.ShortNoToOffer or Feature.ThanksInLastWords or Feature.CustomerNeverBad or Feature.CodeSoundsDone or Feature.DispositionResolved
                or Feature.LastDeedInformed or Feature.LastStateWorks or Feature.CheckedWell or Feature.AskedAndWell => 1,
            Feature.LastWordBad or Feature.LastDeedFailed or Feature.LastDeedPromised or Feature.LastTryFailed or Feature.BadAfterDone or Feature.EndsInQuestion or Feature.CutOff
                or Feature.LateQuestions or Feature.DispositionUnresolved or Feature.CodeSoundsOpen or Feature.EndedByAgent or Feature.EndedBySystem or Feature.RepeatCaller
                or Feature.OpenFailure or Feature.OpenRefusal or Feature.LastDeedRefused or Feature.RefusedAndGivenUp or Feature.OpenPromise or Feature.BadAfterDeed or Feature.LastStateFails or Feature.CheckedIll or Feature.AskedAndIll or Feature.SeveralAndOpen or Feature.TalksOnAfterGood or Feature.TalksOnAfterOffer or Feature.TakenBack => -1,
            _ => 0,
        };
    }

    /// <summary>The same for a cue, wherever it stands.</summary>
    public static int DirectionOf(Cue cue) => cue switch
    {
        Cue.Works or Cue.Settled or Cue.Praise or Cue.CustomerThanks or Cue.NothingElse or Cue.Accepts or Cue.Done or Cue.Informs => 1,
        _ => IsOutcome(cue) ? -1 : 0,
    };
}
