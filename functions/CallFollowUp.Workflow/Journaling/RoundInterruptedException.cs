namespace CallFollowUp.Workflow.Journaling;

/// <summary>An event came that ends this round at the wait where it stands, and begins the next one. The workflow says how the round ended.</summary>
public sealed class RoundInterruptedException(JournalEvent news) : Exception($"{news.Name} ends the round")
{
    public JournalEvent News { get; } = news;
}
