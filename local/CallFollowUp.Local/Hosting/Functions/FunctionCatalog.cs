using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Local.Hosting.Functions;

/// <summary>The functions of an app, found by their attributes as the Azure Functions host finds them.</summary>
public sealed class FunctionCatalog
{
    private FunctionCatalog(IEnumerable<Type> types)
    {
        All = [.. types.SelectMany(Methods).Select(Describe).OfType<FunctionDefinition>()];
        var twice = All.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            throw new InvalidOperationException($"Two functions are named '{twice.Key}'.");
    }

    public IReadOnlyList<FunctionDefinition> All { get; }

    /// <summary>All functions of an assembly.</summary>
    /// <exception cref="InvalidOperationException">Two functions have one name, or one has no trigger that this host knows.</exception>
    public static FunctionCatalog In(params Assembly[] assemblies) => new(assemblies.SelectMany(a => a.GetTypes()));

    /// <summary>The functions of some classes only.</summary>
    /// <inheritdoc cref="In" path="/exception"/>
    public static FunctionCatalog Of(params Type[] types) => new(types);

    private static MethodInfo[] Methods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);

    private static FunctionDefinition? Describe(MethodInfo method)
    {
        if (method.GetCustomAttribute<FunctionAttribute>() is not { Name: var name })
            return null;
        foreach (var parameter in method.GetParameters())
        {
            if (parameter.GetCustomAttribute<QueueTriggerAttribute>() is { } queue)
                return new QueueFunction(name, method, queue.QueueName);
            if (parameter.GetCustomAttribute<TimerTriggerAttribute>() is { } timer)
                return new TimerFunction(name, method, timer.Schedule, timer.RunOnStartup);
            if (parameter.GetCustomAttribute<HttpTriggerAttribute>() is { } http)
                return new HttpFunction(name, method, http.Route ?? name, http.Methods ?? [], http.AuthLevel);
        }

        throw new InvalidOperationException($"Function '{name}' has no queue, timer or HTTP trigger, which are what the local host runs.");
    }
}
