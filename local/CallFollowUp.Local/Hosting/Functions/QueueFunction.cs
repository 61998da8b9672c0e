using System.Reflection;

namespace CallFollowUp.Local.Hosting.Functions;

/// <param name="QueueName">May hold %names% of settings.</param>
public sealed record QueueFunction(string Name, MethodInfo Method, string QueueName) : FunctionDefinition(Name, Method);
