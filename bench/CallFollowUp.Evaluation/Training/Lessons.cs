using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Judging;
using CallFollowUp.Evaluation.Corpora;

namespace CallFollowUp.Evaluation.Training;

/// <summary>
/// Learns from labelled calls, once from all and once without each source. What is set beside the weights (how sure to be, from where a statement counts)
/// is set on calls judged by weights that never saw their source.
/// </summary>
internal sealed class Lessons
{
    /// <summary>Calls written to fool: they teach what fools, and not how often that happens.</summary>
    private const string Traps = "traps";

    private static readonly (Statement Statement, string Label)[] Labels = [(Statement.FollowUpPromised, "followUpPromised"), (Statement.CustomerConfirmed, "customerConfirmed")];

    /// <value>2: learnt from as they are, and once with phrases left out. A call has so many turns that more copies teach nothing new.</value>
    private const int CopiesOfTurns = 2;

    private readonly List<ActExample> turns;
    private readonly Dictionary<string, LearntActs> actsWithout;
    private readonly List<Example> examples;
    private readonly Dictionary<string, LearntOutcome> outcomeWithout;
    private readonly List<StatementExample>[] statements;
    private readonly Dictionary<string, LearntStatement>[] statementsWithout;

    /// <param name="marks">Of the calls whose turns are marked.</param>
    public Lessons(IReadOnlyList<LabelledCall> calls, IReadOnlyDictionary<string, TurnMarks> marks, AssessorModel cues)
    {
        var sources = calls.Select(call => call.Source).Distinct().ToList();
        turns = calls.Where(call => marks.ContainsKey(call.Call.Id.Value))
            .SelectMany(call => Forgetting.Of(call).Take(CopiesOfTurns).SelectMany(forgotten => ActExample.Of(call, marks[call.Call.Id.Value], cues, forgotten))).ToList();
        actsWithout = Without(sources, source => ActTrainer.Learn(turns.FindAll(turn => turn.Call.Source != source)));
        // The acts of a call are told by what others taught, as they will be on new calls.
        var heard = calls.SelectMany(call => Forgetting.Of(call).Select(forgotten => Example.Of(call, cues.With(actsWithout[call.Source].Model), forgotten))).ToList();
        examples = heard.FindAll(example => !example.IsNoIssue);
        outcomeWithout = Without(sources, source => Trainer.Learn(examples.FindAll(example => example.Call.Source != source)));
        Caution = Cautions.Learn([.. examples.Where(example => example.Call.Source != Traps)], outcomeWithout);
        var chances = heard.DistinctBy(example => example.Call).ToDictionary(example => example.Call, example => outcomeWithout[example.Call.Source].Judge(example, Caution));
        statements = Array.ConvertAll(Labels, label => calls.Where(call => call.Flag(label.Label) is not null)
            .SelectMany(call => Forgetting.Of(call).Select(forgotten => StatementExample.Of(call, label.Statement, call.Flag(label.Label) == true, cues, chances[call], forgotten))).ToList());
        statementsWithout = Array.ConvertAll(statements, said => Without(sources, source => StatementTrainer.Learn(said.FindAll(example => example.Call.Source != source))));
        Least = [.. statements.Zip(statementsWithout, (said, without) => Cautions.LearnLeast([.. said.Where(example => example.Call.Source != Traps)], without))];
    }

    public Caution Caution { get; }

    /// <summary>The probability from which each statement is taken as said.</summary>
    public double[] Least { get; }

    public Learnt FromAll() => new(ActTrainer.Learn(turns), Trainer.Learn(examples), Array.ConvertAll(statements, StatementTrainer.Learn));

    public Learnt WithoutSource(string source) => new(actsWithout[source], outcomeWithout[source], Array.ConvertAll(statementsWithout, without => without[source]));

    private static Dictionary<string, T> Without<T>(List<string> sources, Func<string, T> learn) =>
        sources.AsParallel().Select(source => (source, learnt: learn(source))).ToDictionary(without => without.source, without => without.learnt);
}
