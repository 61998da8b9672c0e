namespace CallFollowUp.Infra.Assessment;

/// <summary>What a company adds to the assessor. Section <c>Assessment</c>.</summary>
public sealed class AssessmentOptions
{
    public const string Section = "Assessment";

    /// <summary>A folder of <c>.cues</c> files that are read after the shipped ones, in the order of their names.</summary>
    /// <value>Default: none. A wrong line stops the start, with file, line and rule.</value>
    public string? CueFolder { get; set; }
}
