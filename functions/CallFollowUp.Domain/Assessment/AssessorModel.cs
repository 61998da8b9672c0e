using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Judging;

namespace CallFollowUp.Domain.Assessment;

/// <summary>What the assessor knows: the cues of each language, and the learnt weights of what they say.</summary>
public sealed class AssessorModel
{
    internal const string ActWeights = "acts.weights";
    internal const string ActWordWeights = "act-words.weights";
    internal const string OutcomeWeights = "outcome.weights";
    internal const string WordWeightsFile = "words.weights";
    internal const string StatementWeights = "statements.weights";

    private static readonly Lazy<AssessorModel> Shipped = new(() => Parse(new Lexicons(ShippedFiles), Embedded));

    internal AssessorModel(Lexicons lexicons, ActModel acts, OutcomeModel outcome, StatementModel statements)
    {
        Lexicons = lexicons;
        Acts = acts;
        Outcome = outcome;
        Statements = statements;
    }

    /// <summary>The cues and weights that ship with the product. A language's cues are read when its first call comes.</summary>
    public static AssessorModel Default => Shipped.Value;

    internal Lexicons Lexicons { get; }

    internal ActModel Acts { get; }

    internal OutcomeModel Outcome { get; }

    internal StatementModel Statements { get; }

    /// <summary>Adds an operations team's own cues and required statements, and reads the languages they touch at once.</summary>
    /// <exception cref="CueFileException">A file names a class that is not there, or a pattern spells out to too much.</exception>
    public AssessorModel With(params IReadOnlyList<CueFile> more) => new(Lexicons.With(more), Acts, Outcome, Statements);

    internal AssessorModel With(OutcomeModel outcome, StatementModel statements) => new(Lexicons, Acts, outcome, statements);

    internal AssessorModel With(ActModel acts) => new(Lexicons, acts, Outcome, Statements);

    /// <param name="textOf">Reads a weights file by its name.</param>
    internal static AssessorModel Parse(Lexicons lexicons, Func<string, string> textOf) => new(
        lexicons,
        ActModel.Parse(ActWeights, textOf(ActWeights), WordWeights.Parse(ActWordWeights, textOf(ActWordWeights), ActModel.Numbers)),
        OutcomeModel.Parse(OutcomeWeights, textOf(OutcomeWeights), WordWeights.Parse(WordWeightsFile, textOf(WordWeightsFile))),
        StatementModel.Parse(StatementWeights, textOf(StatementWeights)));

    private static IReadOnlyList<CueFile> ShippedFiles(string language) => [CueFile.Parse($"{language}.cues", Embedded($"{language}.cues"))];

    private static string Embedded(string name)
    {
        using var reader = new StreamReader(typeof(AssessorModel).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
