using System.ComponentModel.DataAnnotations;

namespace CallFollowUp.Domain.FollowUps;

/// <summary>What a company decides about its follow-ups.</summary>
public sealed class FollowUpOptions
{
    /// <summary>A verdict with less confidence is taken as unclear.</summary>
    /// <value>0 to 1; default 0.6.</value>
    [Range(0.0, 1.0)]
    public double MinConfidence { get; set; } = 0.6;

    /// <summary>Older calls are held instead of mailed: late news surprises more than it helps.</summary>
    /// <value>1 hour to 90 days; default 14 days.</value>
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")]
    public TimeSpan MaxCallAge { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How long the customer's answer is waited for.</summary>
    /// <value>1 hour to 30 days; default 7 days.</value>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan ReplyWindow { get; set; } = TimeSpan.FromDays(7);

    /// <summary>When the one reminder goes out.</summary>
    /// <value>Shorter than <see cref="ReplyWindow"/>; 0 sends none; default 3 days.</value>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan ReminderAfter { get; set; } = TimeSpan.FromDays(3);

    /// <summary>A customer gets at most one first mail in this time, over all their calls.</summary>
    /// <value>0 (no limit) to 90 days; default 7 days.</value>
    [Range(typeof(TimeSpan), "00:00:00", "90.00:00:00")]
    public TimeSpan MailEvery { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Another call about the same matter within this time takes a 'resolved' back.</summary>
    /// <value>0 (never) to 90 days; default 14 days.</value>
    [Range(typeof(TimeSpan), "00:00:00", "90.00:00:00")]
    public TimeSpan RepeatWithin { get; set; } = TimeSpan.FromDays(14);

    /// <summary>Ask the desk for the ticket and the customer's recent ones before deciding.</summary>
    /// <value>Default true.</value>
    public bool AskDesk { get; set; } = true;

    /// <summary>How long the desk is waited for then; after that the call's record decides alone.</summary>
    /// <value>0.1 to 20 seconds; default 5 s.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:20")]
    public TimeSpan AskDeskWithin { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long after a call its agent still writes things down. What happens on the ticket in this time is part of the call.</summary>
    /// <value>0 to 1 day; default 10 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan WrapUp { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>By when a reopened ticket is looked at: what the mail promises.</summary>
    /// <value>1 hour to 14 days; default 1 day.</value>
    [Range(typeof(TimeSpan), "01:00:00", "14.00:00:00")]
    public TimeSpan NextStepWithin { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Promises that are due later are not watched: nothing is kept that long.</summary>
    /// <value>1 to 89 days; default 60 days.</value>
    [Range(typeof(TimeSpan), "1.00:00:00", "89.00:00:00")]
    public TimeSpan LongestPromise { get; set; } = TimeSpan.FromDays(60);

    /// <summary>Mails leave at this hour at the earliest, by the customer's clock.</summary>
    /// <value>00:00 to 23:59; default 00:00. Equal to <see cref="SendUntil"/>: mails leave at any hour.</value>
    public TimeOnly SendFrom { get; set; } = TimeOnly.MinValue;

    /// <summary>Mails leave before this hour, by the customer's clock.</summary>
    /// <value>00:00 to 23:59; default 00:00. Equal to <see cref="SendFrom"/>: mails leave at any hour.</value>
    public TimeOnly SendUntil { get; set; } = TimeOnly.MinValue;

    /// <summary>How long every mail waits before it leaves, visible and stoppable.</summary>
    /// <value>0 (leaves at once) to 1 day; default 0.</value>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan UndoWindow { get; set; } = TimeSpan.Zero;

    /// <summary>How long evidence of a mail whose answer was lost may take.</summary>
    /// <value>1 minute to 24 hours; default 1 hour.</value>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan SettleWithin { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Send a mail again of which nobody can say whether it left. It may then arrive twice.</summary>
    /// <value>Default false: operations decide.</value>
    public bool ResendUnsettled { get; set; }

    /// <summary>How long the provider's word that a mail arrived may take, where it gives one; then somebody has to look.</summary>
    /// <value>0 (never look) to 7 days; default 24 hours.</value>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan DeliveryWithin { get; set; } = TimeSpan.FromHours(24);

    /// <summary>The company's closing codes and what they claim: Resolved, Unresolved, NoIssue or DoNotContact.</summary>
    /// <value>Default (where empty): codes that many systems use.</value>
    public Dictionary<string, Calls.DispositionMeaning> Dispositions { get; set; } = [];
}
