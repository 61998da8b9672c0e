using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Evaluation.Corpora;

namespace CallFollowUp.Evaluation.Evaluation;

/// <summary><c>evaluate CALLS LABELS</c>: how the shipped assessor does on labelled calls.</summary>
public static class EvaluateCommand
{
    public static int Run(string[] args)
    {
        if (args is not [var callsFile, var labelsFile, .. var rest])
        {
            Console.Error.WriteLine("evaluate CALLS LABELS [--brief] [--cues FOLDER]");
            return 2;
        }

        var calls = LabelledCall.Load(callsFile, labelsFile);
        var assessor = new TranscriptAssessor(ModelChoice.From(rest), DispositionMap.Default);
        var judged = calls.ConvertAll(call => (call, assessor.Assess(call.Call)));
        Console.WriteLine($"{Path.GetFileName(callsFile)}: {calls.Count} calls");
        Report.Print(judged, Console.Out);
        if (!rest.Contains("--brief"))
        {
            Console.WriteLine();
            Mistakes.Print(judged, Console.Out);
        }

        return 0;
    }
}
