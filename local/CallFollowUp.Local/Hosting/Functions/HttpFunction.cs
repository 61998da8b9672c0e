using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Local.Hosting.Functions;

/// <param name="Route">Without the route prefix of host.json.</param>
/// <param name="Verbs">Empty: all.</param>
public sealed record HttpFunction(string Name, MethodInfo Method, string Route, IReadOnlyList<string> Verbs, AuthorizationLevel Level)
    : FunctionDefinition(Name, Method);
