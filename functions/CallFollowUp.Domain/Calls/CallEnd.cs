namespace CallFollowUp.Domain.Calls;

/// <summary>Who hung up first.</summary>
public enum CallEnd
{
    Unknown,
    Customer,
    Agent,
    System,
}
