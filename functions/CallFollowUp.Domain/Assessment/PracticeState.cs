namespace CallFollowUp.Domain.Assessment;

/// <summary>What the record shows of one practice.</summary>
public enum PracticeState
{
    NotApplicable,
    Observed,
    Missed,
}
