using CallFollowUp.Domain.Assessment.Cues;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>The columns of the outcome model: single features, then every outcome cue anywhere in the call, late in it, and in the last turns.</summary>
internal static class FeatureSet
{
    public static readonly Cue[] Outcomes =
    [
        Cue.Works, Cue.Settled, Cue.Praise, Cue.CustomerThanks, Cue.NothingElse, Cue.Accepts, Cue.Fails, Cue.Withdraws, Cue.GivesUp, Cue.Waits,
        Cue.Doubts, Cue.Complains, Cue.Sarcasm, Cue.NotHelped, Cue.RepeatContact, Cue.Leaves, Cue.Insult, Cue.AsksForManager, Cue.Objects,
        Cue.Done, Cue.Cannot, Cue.Failed, Cue.CallsBack, Cue.Promises, Cue.Escalates, Cue.Transfers, Cue.Defers, Cue.Reports, Cue.Defensive,
    ];

    private static readonly int SingleCount = Enum.GetValues<Feature>().Length;

    public static readonly IReadOnlyList<string> Names =
    [
        .. Enum.GetNames<Feature>().Select(Kebab.Of),
        .. Outcomes.Select(cue => CueNames.Of(cue)),
        .. Outcomes.Select(cue => CueNames.Of(cue) + ".late"),
        .. Outcomes.Select(cue => CueNames.Of(cue) + ".last"),
    ];

    private static readonly int[] Columns = BuildColumns();

    public static int Count => Names.Count;

    /// <summary>The column of a cue anywhere in the call; -1 where the cue says nothing of the outcome.</summary>
    public static int Anywhere(Cue cue) => Columns[(int)cue];

    public static int Late(Cue cue) => Columns[(int)cue] + Outcomes.Length;

    /// <summary>In the last two turns of whoever says it, goodbyes aside.</summary>
    public static int Last(Cue cue) => Columns[(int)cue] + 2 * Outcomes.Length;

    private static int[] BuildColumns()
    {
        var columns = new int[Enum.GetValues<Cue>().Length];
        Array.Fill(columns, -1);
        for (var i = 0; i < Outcomes.Length; i++)
            columns[(int)Outcomes[i]] = SingleCount + i;
        return columns;
    }
}
