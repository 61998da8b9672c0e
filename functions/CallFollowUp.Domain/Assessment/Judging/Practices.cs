using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>Every practice of a well-closed call: observed, missed, or not applicable.</summary>
internal static class Practices
{
    public static IReadOnlyDictionary<Practice, PracticeState> Of(CallReading reading, Statements said, ThanksKind thanks, EvidenceList evidence)
    {
        var states = Enum.GetValues<Practice>().ToDictionary(practice => practice, _ => PracticeState.NotApplicable);
        states[Practice.Apologised] = Observed(said.Apology);
        states[Practice.AskedAnythingElse] = Observed(said.OfferedMoreHelp);
        states[Practice.Thanked] = Observed(thanks is ThanksKind.Closing or ThanksKind.Patience);
        states[Practice.NotDefensive] = Observed(!said.AgentDefensive);
        return states;
    }

    private static PracticeState Observed(bool observed) => observed ? PracticeState.Observed : PracticeState.Missed;
}
