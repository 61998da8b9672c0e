namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for HTTP requests of the given methods (all, when none is given).</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
{
    public AuthorizationLevel AuthLevel { get; } = authLevel;

    // Nullable, as in the worker's package, where other constructors leave it unset.
    public string[]? Methods { get; } = methods;

    /// <summary>The route's template, the function's name when not given.</summary>
    public string? Route { get; set; }
}
