using CallFollowUp.Domain.Assessment;
using CallFollowUp.Evaluation.Corpora;

namespace CallFollowUp.Evaluation.Evaluation;

/// <summary>A yes-or-no question that a label answers, and how an assessment answers it.</summary>
internal sealed record Question(string Label, Func<CallAssessment, bool> Answer)
{
    public static readonly Question Thanked = new("thanked", a => a.Thanked);

    public static readonly IReadOnlyList<Question> All =
    [
        Thanked,
        new("customerConfirmed", a => a.CustomerConfirmed),
        new("offeredMoreHelp", a => a.OfferedMoreHelp),
        new("apology", a => a.Apology),
        new("followUpPromised", a => a.FollowUpPromised),
        new("escalated", a => a.Escalated),
        new("customerAbusive", a => a.CustomerAbusive),
        new("agentDefensive", a => a.AgentDefensive),
        new("specificAcknowledgement", a => Is(a, Practice.SpecificAcknowledgement, PracticeState.Observed)),
        new("okOnlyAcknowledgement", a => Is(a, Practice.SpecificAcknowledgement, PracticeState.Missed)),
        new("butHowever", a => Is(a, Practice.NoBut, PracticeState.Missed)),
        new("paraphrasedBack", a => Is(a, Practice.Paraphrased, PracticeState.Observed)),
        new("askedDesiredOutcome", a => Is(a, Practice.AskedDesiredOutcome, PracticeState.Observed)),
        new("offeredChoices", a => Is(a, Practice.OfferedChoices, PracticeState.Observed)),
        new("positiveLanguage", a => Is(a, Practice.PositiveLanguage, PracticeState.Observed)),
        new("interruptedCustomer", a => Is(a, Practice.Listened, PracticeState.Missed)),
        new("rushedClose|endedBeforeCustomer", a => Is(a, Practice.UnhurriedClose, PracticeState.Missed)),
        new("managerOffered", a => Is(a, Practice.BroughtInAManager, PracticeState.Observed)),
        new("reAskedInformation", a => Is(a, Practice.DidNotReAsk, PracticeState.Missed)),
    ];

    public bool? LabelOf(LabelledCall call)
    {
        bool? label = null;
        foreach (var name in Label.Split('|'))
        {
            if (call.Flag(name) is { } flag)
                label = flag || label == true;
        }

        return label;
    }

    private static bool Is(CallAssessment assessment, Practice practice, PracticeState state) =>
        assessment.Practices.TryGetValue(practice, out var actual) && actual == state;
}
