using System.CommandLine;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Local.Commands;

/// <summary><c>run assess</c>: the verdict on calls, with the evidence. Nothing is stored and nobody is written to.</summary>
internal static class AssessCommand
{
    public static Command Create()
    {
        var (files, json) = (CommonOptions.Files(), CommonOptions.Json());
        var command = new Command("assess", "Assess closed calls: was the issue truly resolved, was the customer thanked, and why we think so. Changes nothing.")
        {
            files, json,
        };
        command.SetAction(result => Run(result.GetRequiredValue(files), result.GetValue(json)));
        return command;
    }

    private static int Run(FileInfo[] files, bool json)
    {
        var assessor = new TranscriptAssessor(AssessorModel.Default, DispositionMap.Default);
        var exit = ExitCode.Done;
        using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (var record in files.SelectMany(f => RecordFile.Read(f.FullName)))
        {
            var reading = ClosedCallReader.Read(record);
            if (reading.Call is not { } call)
                exit = ExitCode.Attention;
            if (json)
                output.WriteLine(reading.Call is { } c ? CallAssessmentJson.Write(c.Id, assessor.Assess(c)) : RejectedLine(reading));
            else
                AssessmentPanel.Show(reading, reading.Call is { } shown ? assessor.Assess(shown) : null);
        }

        return exit;
    }

    private static string RejectedLine(ClosedCallReading reading) =>
        FollowUpViewJson.Line(FollowUpView.OfRejected(reading.Id?.Value, reading.Reason));
}
