using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Judging;

namespace CallFollowUp.Evaluation.Corpora;

/// <summary>The shipped model, or with <c>--cues FOLDER</c> the files of a folder, so that cues can be tried without a rebuild.</summary>
internal static class ModelChoice
{
    public static AssessorModel From(string[] options)
    {
        var at = Array.IndexOf(options, "--cues");
        if (at < 0 || at + 1 == options.Length)
            return AssessorModel.Default;
        var folder = options[at + 1];
        var files = Directory.EnumerateFiles(folder, "*.cues").Order(StringComparer.Ordinal).Select(file => CueFile.Parse(Path.GetFileName(file), File.ReadAllText(file))).ToList();
        var weights = Path.Combine(folder, "outcome.weights");
        return new AssessorModel(new Lexicons(language => files.FindAll(file => file.Language == language)), File.Exists(weights) ? OutcomeModel.Parse(weights, File.ReadAllText(weights)) : AssessorModel.Default.Outcome);
    }
}
