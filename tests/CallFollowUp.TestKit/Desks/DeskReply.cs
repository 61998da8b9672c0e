namespace CallFollowUp.TestKit.Desks;

/// <summary>What a fake desk answers by its rules.</summary>
/// <param name="Body">Written as JSON; null for an empty body.</param>
public sealed record DeskReply(int Status, object? Body = null)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
