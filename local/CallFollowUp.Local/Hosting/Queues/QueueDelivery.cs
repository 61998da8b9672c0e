using System.Linq.Expressions;
using System.Reflection;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Local.Hosting.Queues;

/// <summary>What one delivery of a message offers to the parameters of a function.</summary>
internal sealed record QueueDelivery(string Body, string Id, long DequeueCount, DateTimeOffset InsertionTime, QueueMessage Message)
{
    /// <summary>The body, or the whole message, by its attribute; id, dequeueCount and insertionTime by name.</summary>
    public static Expression? Bind(ParameterInfo parameter, Expression delivery)
    {
        var source = parameter.IsDefined(typeof(QueueTriggerAttribute))
            ? parameter.ParameterType == typeof(QueueMessage) ? nameof(Message) : nameof(Body)
            : Array.Find([nameof(Id), nameof(DequeueCount), nameof(InsertionTime)],
                name => name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase));
        if (source is null)
            return null;
        var value = Expression.Property(delivery, source);
        if (value.Type == parameter.ParameterType)
            return value;
        return source == nameof(DequeueCount) && parameter.ParameterType == typeof(int)
            ? Expression.ConvertChecked(value, typeof(int))
            : null;
    }
}
