namespace CallFollowUp.Domain.Calls;

/// <summary>Who speaks in a turn. A label we do not know is <see cref="Unknown"/>: it is kept, and counts for nobody.</summary>
public enum Speaker
{
    Unknown,
    Agent,
    Customer,
    Manager,
    System,
}
