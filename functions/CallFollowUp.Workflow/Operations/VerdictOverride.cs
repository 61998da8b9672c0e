using CallFollowUp.Domain.Assessment;

namespace CallFollowUp.Workflow.Operations;

/// <summary>What is right where the verdict is wrong. What is null is left as it was judged.</summary>
/// <param name="Verdict">One of the constants.</param>
/// <param name="Thanked">Whether the customer got a thank-you.</param>
public sealed record VerdictOverride(string? Verdict, bool? Thanked = null)
{
    public const string Resolved = "resolved";
    public const string Unresolved = "unresolved";
    public const string NoIssue = "no-issue";

    /// <summary>Why it cannot be taken; null where it can.</summary>
    public string? Problem => this switch
    {
        { Verdict: null, Thanked: null } => "Say what is right: the verdict, the thank-you, or both.",
        { Verdict: not (null or Resolved or Unresolved or NoIssue) } => $"The verdict is one of {Resolved}, {Unresolved}, {NoIssue}.",
        _ => null,
    };

    /// <summary>The assessment as the person would have it.</summary>
    internal CallAssessment ApplyTo(CallAssessment assessment)
    {
        var applied = Verdict is null ? assessment : assessment with
        {
            Resolution = Verdict == Unresolved ? Resolution.Unresolved : Resolution.Resolved,
            NoIssue = Verdict == NoIssue,
            Confidence = 1,
        };
        return Thanked is not { } thanked || thanked == assessment.Thanked ? applied : applied with
        {
            ThanksKind = thanked ? ThanksKind.Closing : ThanksKind.None,
            Practices = new Dictionary<Practice, PracticeState>(applied.Practices)
            {
                [Practice.Thanked] = thanked ? PracticeState.Observed : PracticeState.Missed,
            },
        };
    }
}
