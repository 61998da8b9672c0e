namespace CallFollowUp.Workflow.Ports;

/// <summary>A message that could not be handled.</summary>
/// <param name="Queue">The queue it came from, and goes back to.</param>
/// <param name="CallId">The call it was about, where that can be read.</param>
/// <param name="Reason">The last exception's type and message, or why the host gave it up.</param>
public sealed record DeadLetter(string Queue, string MessageId, string? CallId, string Reason, DateTimeOffset At, string Body)
{
    /// <summary>What it is filed under: names it in lists and buttons.</summary>
    public string Name => $"{At.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}/{Queue}-{MessageId}";
}
