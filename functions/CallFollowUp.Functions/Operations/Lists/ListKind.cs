namespace CallFollowUp.Functions.Operations.Lists;

/// <summary>One of the lists.</summary>
/// <param name="Name">As in its address.</param>
/// <param name="Says">What is on it, and what to do with it.</param>
/// <param name="Empty">What it means that nothing is on it.</param>
internal sealed record ListKind(string Name, string Title, string Says, string Empty)
{
    public static readonly ListKind NeedsAttention = new(
        "needs-attention", "Needs attention", "Something failed for good, or somebody has to call back. Each says what happened and what to do.",
        "Nothing needs you right now. What fails for good, or asks for a call, comes up here by itself.");

    public static readonly ListKind Held = new(
        "held", "Held", "Nobody could judge these without you, or nobody knows whether their mail left. Read the call, then decide.",
        "Nothing waits for a decision.");

    public static readonly ListKind AwaitingReply = new(
        "awaiting-reply", "Awaiting reply", "Their customers were asked whether it is really solved. The next reminder or deadline comes first.",
        "No answer is awaited. Calls come here once their customers are asked.");

    public static readonly ListKind Scheduled = new(
        "scheduled", "Scheduled", "Something happens by itself at a time: a mail leaves when it can no longer be stopped, when mails are no longer paused or in the customer's hours, or a promise falls due. What comes first stands first; while mails are paused, those that wait for it.",
        "Nothing waits for a time. Mails come here while they can still be stopped, and while mails are paused.");

    public static readonly ListKind All = new(
        "all", "All calls", "Every call that was followed up, by the time it was closed, the newest first.",
        "No call that was closed in this time fits. Choose a longer time, or send a closed call to POST /api/calls.");

    private static readonly ListKind[] Every = [NeedsAttention, Held, Scheduled, AwaitingReply, All];

    public static ListKind? Find(string name) => Array.Find(Every, l => l.Name == name);
}
