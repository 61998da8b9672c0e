using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Judging;

namespace CallFollowUp.Domain.Assessment;

/// <summary>What the assessor knows: the cues of each language, and the learnt weights of what they say.</summary>
public sealed class AssessorModel
{
    private static readonly Lazy<AssessorModel> Shipped = new(LoadShipped);

    private readonly IReadOnlyList<CueFile> files;

    internal AssessorModel(IReadOnlyList<CueFile> files, OutcomeModel outcome)
    {
        this.files = files;
        Outcome = outcome;
        Lexicons = [.. Languages.Known.Select(language => LexiconBuilder.Build(language, files.Where(file => file.Language == language)))];
    }

    /// <summary>The cues and weights that ship with the product.</summary>
    public static AssessorModel Default => Shipped.Value;

    internal IReadOnlyList<Lexicon> Lexicons { get; }

    internal OutcomeModel Outcome { get; }

    /// <summary>Adds an operations team's own cues and required statements.</summary>
    /// <exception cref="CueFileException">The file names a class that is not there, or a pattern spells out to too much.</exception>
    public AssessorModel With(CueFile more) => new([.. files, more], Outcome);

    internal AssessorModel With(OutcomeModel outcome) => new(files, outcome);

    private static AssessorModel LoadShipped() => new(
        [.. Languages.Known.Select(language => $"{language}.cues").Select(name => CueFile.Parse(name, Embedded(name)))],
        OutcomeModel.Parse("outcome.weights", Embedded("outcome.weights")));

    private static string Embedded(string name)
    {
        using var reader = new StreamReader(typeof(AssessorModel).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
