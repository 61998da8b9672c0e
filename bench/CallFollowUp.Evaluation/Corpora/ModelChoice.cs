using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Cues;

namespace CallFollowUp.Evaluation.Corpora;

/// <summary>The shipped model, or with <c>--cues FOLDER</c> the cues of a folder, and its weights where it has any: to try both without a rebuild.</summary>
internal static class ModelChoice
{
    public static AssessorModel From(string[] options)
    {
        var at = Array.IndexOf(options, "--cues");
        if (at < 0 || at + 1 == options.Length)
            return AssessorModel.Default;
        var folder = options[at + 1];
        var files = Directory.EnumerateFiles(folder, "*.cues").Order(StringComparer.Ordinal).Select(file => CueFile.Parse(Path.GetFileName(file), File.ReadAllText(file))).ToList();
        var lexicons = new Lexicons(language => files.FindAll(file => file.Language == language));
        return File.Exists(Path.Combine(folder, AssessorModel.OutcomeWeights))
            ? AssessorModel.Parse(lexicons, name => File.ReadAllText(Path.Combine(folder, name)))
            : new AssessorModel(lexicons, AssessorModel.Default.Acts, AssessorModel.Default.Outcome, AssessorModel.Default.Statements);
    }
}
