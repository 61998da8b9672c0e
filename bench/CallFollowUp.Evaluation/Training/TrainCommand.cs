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
            Console.Error.WriteLine("train CORPUS-FOLDER [--brief] [--mistakes] [--cues FOLDER] [--write FILE]");
            return 2;
        }

        var calls = LabelledCall.LoadFolder(folder);
        var cues = ModelChoice.From(rest);
        var examples = calls.SelectMany(call => Forgetting.Examples(call, cues)).Where(example => !example.IsNoIssue).ToList();
        var sources = calls.Select(call => call.Source).Distinct().ToList();
        var withoutSource = sources.AsParallel().ToDictionary(source => source, source => Trainer.Learn(examples.FindAll(example => example.Call.Source != source)));
        var caution = Cautions.Learn(examples, withoutSource);
        var judged = new List<(LabelledCall, CallAssessment)>();
        foreach (var source in sources)
        {
            var assessor = new TranscriptAssessor(cues.With(withoutSource[source].With(caution)), DispositionMap.Default);
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
            File.WriteAllText(rest[at + 1], WeightsFile.Text(Trainer.Learn(examples).With(caution), calls));
        return 0;
    }
}
