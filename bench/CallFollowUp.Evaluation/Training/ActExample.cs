using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Judging;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Evaluation.Corpora;

namespace CallFollowUp.Evaluation.Training;

/// <summary>A turn as the model of acts sees it.</summary>
/// <param name="Columns">Of <see cref="TurnSet"/>.</param>
/// <param name="Acts">Whether the turn is marked with each act of its side.</param>
internal sealed record ActExample(LabelledCall Call, bool IsCustomers, short[] Columns, Word[] Words, bool[] Acts)
{
    /// <param name="forgotten">The phrases that are left out of what is heard.</param>
    public static IEnumerable<ActExample> Of(LabelledCall call, TurnMarks marks, AssessorModel model, Predicate<Signal> forgotten)
    {
        var reading = call.Read(model);
        reading.Forget(forgotten);
        var found = new List<ActExample>();
        var columns = new ColumnSet(new bool[TurnSet.Count], new short[TurnSet.Count]);
        var turns = new Turns(reading);
        while (turns.MoveNext(ref columns))
        {
            var (turn, isCustomers) = (turns.Current, turns.IsCustomers);
            var acts = Domain.Assessment.Reading.Acts.AllOf(isCustomers);
            found.Add(new ActExample(call, isCustomers, columns.All.ToArray(), [.. Word.AllOf(reading, turn, isCustomers)], Array.ConvertAll(acts, act => marks.Has(turn, act))));
        }

        return found;
    }
}
