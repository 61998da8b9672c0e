namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for each message of a queue; the parameter receives the body.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    public string QueueName { get; } = queueName;

    /// <summary>The setting that names the storage account.</summary>
    public string? Connection { get; set; }
}
