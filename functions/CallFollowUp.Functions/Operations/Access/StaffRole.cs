namespace CallFollowUp.Functions.Operations.Access;

/// <summary>What somebody of the company may do here.</summary>
public enum StaffRole
{
    /// <summary>May see everything that is redacted, and change nothing.</summary>
    Reader,

    /// <summary>May act, and see customers' words as they were said.</summary>
    Operator,
}
