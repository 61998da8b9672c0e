using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Judging;

namespace CallFollowUp.Domain.Assessment;

/// <summary>What the assessor knows: the cues of each language, and the learnt weights of what they say.</summary>
public sealed class AssessorModel
{
    private static readonly Lazy<AssessorModel> Shipped = new(() => new AssessorModel(new Lexicons(ShippedFiles), OutcomeModel.Parse("outcome.weights", Embedded("outcome.weights"))));

    internal AssessorModel(Lexicons lexicons, OutcomeModel outcome)
    {
        Lexicons = lexicons;
        Outcome = outcome;
    }

    /// <summary>The cues and weights that ship with the product. A language's cues are read when its first call comes.</summary>
    public static AssessorModel Default => Shipped.Value;

    internal Lexicons Lexicons { get; }

    internal OutcomeModel Outcome { get; }

    /// <summary>Adds an operations team's own cues and required statements, and reads the languages they touch at once.</summary>
    /// <exception cref="CueFileException">A file names a class that is not there, or a pattern spells out to too much.</exception>
    public AssessorModel With(params IReadOnlyList<CueFile> more) => new(Lexicons.With(more), Outcome);

    internal AssessorModel With(OutcomeModel outcome) => new(Lexicons, outcome);

    private static IReadOnlyList<CueFile> ShippedFiles(string language) => [CueFile.Parse($"{language}.cues", Embedded($"{language}.cues"))];

    private static string Embedded(string name)
    {
        using var reader = new StreamReader(typeof(AssessorModel).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
