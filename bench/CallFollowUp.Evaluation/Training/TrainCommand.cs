using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Evaluation.Corpora;
using CallFollowUp.Evaluation.Evaluation;

namespace CallFollowUp.Evaluation.Training;

/// <summary><c>train FOLDER</c>: cross-validates by source, then learns the weights from every call of the folder.</summary>
public static class TrainCommand
{
    public static int Run(string[] args)
    {
        if (args is not [var folder, .. var rest])
        {
            Console.Error.WriteLine("train CORPUS-FOLDER [--brief] [--mistakes] [--cues FOLDER] [--write FOLDER]");
            return 2;
        }

        var calls = LabelledCall.LoadFolder(folder);
        var cues = ModelChoice.From(rest);
        var lessons = new Lessons(calls, TurnMarks.Load(Path.Combine(folder, "turns.marks")), cues);
        var judged = new List<(LabelledCall, CallAssessment)>();
        foreach (var source in calls.Select(call => call.Source).Distinct())
        {
            var assessor = new TranscriptAssessor(lessons.WithoutSource(source).With(cues, lessons.Caution, lessons.Least), DispositionMap.Default);
            var held = calls.Where(call => call.Source == source).Select(call => (call, assessor.Assess(call.Call))).ToList();
            judged.AddRange(held);
            Console.WriteLine($"held out: {source} ({held.Count} calls), learnt from the others");
            if (!rest.Contains("--brief"))
                Report.Print(held, Console.Out);
            else
                Report.PrintResolution(held, Console.Out);
            Console.WriteLine();
        }

        Console.WriteLine($"all sources, each by cross-validation ({judged.Count} calls)");
        Report.Print(judged, Console.Out);
        if (rest.Contains("--mistakes"))
            Mistakes.Print(judged, Console.Out);
        if (Array.IndexOf(rest, "--write") is >= 0 and var at && at + 1 < rest.Length)
            Write(rest[at + 1], lessons, calls);
        return 0;
    }

    private static void Write(string folder, Lessons lessons, List<LabelledCall> calls)
    {
        var learnt = lessons.FromAll();
        File.WriteAllText(Path.Combine(folder, AssessorModel.ActWeights), WeightsFile.ActsOfTurns(learnt.Acts, calls));
        File.WriteAllText(Path.Combine(folder, AssessorModel.ActWordWeights), WeightsFile.ActWords(learnt.Acts, calls));
        File.WriteAllText(Path.Combine(folder, AssessorModel.OutcomeWeights), WeightsFile.Outcome(learnt.Outcome, lessons.Caution, calls));
        File.WriteAllText(Path.Combine(folder, AssessorModel.StatementWeights), WeightsFile.Statements(learnt, lessons.Least, calls));
        File.WriteAllText(Path.Combine(folder, AssessorModel.WordWeightsFile), WeightsFile.Words(learnt, calls));
    }
}
