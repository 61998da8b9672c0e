using System.ComponentModel.DataAnnotations;

namespace CallFollowUp.Functions;

/// <summary>What the triggers need to know of the host's queue settings.</summary>
public sealed class QueueTriggerOptions
{
    /// <summary>The host's <c>maxDequeueCount</c>: on this try a message is filed as a dead letter. A test holds it to <c>host.json</c>.</summary>
    /// <value>1 to 100; default 5.</value>
    [Range(1, 100)]
    public int MaxDequeueCount { get; set; } = 5;
}
