using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Judging;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Evaluation.Corpora;

namespace CallFollowUp.Evaluation.Training;

/// <summary>A call as the outcome model sees it.</summary>
/// <param name="ExchangeColumns">The columns of <see cref="Exchanges"/> that it has.</param>
/// <param name="LastWords">The words of the last turns, as the model is asked for them.</param>
/// <param name="Words">The same, as a vocabulary knows them.</param>
/// <param name="Truth">By its labels.</param>
/// <param name="IsNoIssue">Settled before the model is asked, so nothing to learn from.</param>
internal sealed record Example(LabelledCall Call, double[] Features, short[] ExchangeColumns, LastWord[] LastWords, int Language, (Word Word, double Times)[] Words, Outcome Truth, bool IsNoIssue)
{
    /// <summary>The columns of the outcome model that are not zero, words aside.</summary>
    public IEnumerable<(int Column, double Value)> Columns => Features.Index().Where(feature => feature.Item != 0).Concat(ExchangeColumns.Select(exchange => (FeatureSet.Count + exchange, 1.0)));

    /// <param name="forgotten">The phrases that are left out of what is heard.</param>
    public static Example Of(LabelledCall call, AssessorModel model, Predicate<Signal> forgotten)
    {
        var features = new double[FeatureSet.Count];
        var reading = call.Read(model);
        var disposition = DispositionMap.Default.Of(call.Call);
        var noIssue = NoIssue.Decide(reading, disposition, new EvidenceList(reading), []);
        reading.Forget(forgotten);
        OutcomeFeatures.Fill(reading, Ending.Of(reading), model.Acts.Read(reading), disposition, features);
        var exchanges = new ColumnSet(new bool[Exchanges.Count], new short[Exchanges.Count]);
        Exchanges.Fill(reading, ref exchanges);
        var lastWords = reading.LastWords.ToArray();
        var words = lastWords.Select(word => (Word: Word.Of(reading, word), word.Times))
            .Where(word => word.Word is not null).Select(word => (word.Word!.Value, word.Times)).DistinctBy(word => word.Value).ToArray();
        return new Example(call, features, exchanges.All.ToArray(), lastWords, reading.Lexicon.LanguageIndex, words, OutcomeOf(call), noIssue);
    }

    private static Outcome OutcomeOf(LabelledCall call) => (call.Text("resolution"), call.Flag("customerConfirmed") == true, call.Flag("followUpPromised") == true) switch
    {
        ("resolved", false, false) => Outcome.Resolved,
        ("resolved", true, false) => Outcome.Confirmed,
        ("resolved", false, true) => Outcome.ResolvedPromised,
        ("resolved", true, true) => Outcome.ConfirmedPromised,
        ("unresolved", _, var promised) => promised ? Outcome.UnresolvedPromised : Outcome.Unresolved,
        _ => Outcome.Unclear,
    };
}
