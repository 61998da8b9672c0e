using CallFollowUp.Domain.Assessment.Cues;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>The columns of the statement model: the call's, then the sentence's, then every cue in the sentence and in a sentence of the last turns.</summary>
internal static class StatementSet
{
    public static readonly int CallCount = Enum.GetValues<CallFeature>().Length;

    private static readonly int FirstCue = CallCount + Enum.GetValues<SentenceFeature>().Length;

    public static readonly IReadOnlyList<string> Names =
    [
        .. Kebab.Of(Enum.GetNames<CallFeature>()),
        .. Kebab.Of(Enum.GetNames<SentenceFeature>()),
        .. FeatureSet.CueColumns,
        .. Array.ConvertAll(FeatureSet.CueColumns, name => name + ".last"),
    ];

    public static readonly IReadOnlyDictionary<string, int> Columns = Names.Index().ToDictionary(column => column.Item, column => column.Index);

    public static int Count => Names.Count;

    public static int Of(SentenceFeature feature) => CallCount + (int)feature;

    public static int In(Cue cue) => FirstCue + FeatureSet.PlaceOf(cue);

    public static int Last(Cue cue) => In(cue) + FeatureSet.CueColumns.Length;
}
