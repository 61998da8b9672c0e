namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a method as a function of the app, under the name that hosts and logs show.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
