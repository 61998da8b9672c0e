using System.Reflection;

namespace CallFollowUp.Local.Hosting.Functions;

/// <param name="Schedule">Six fields, seconds first, in UTC; may hold %names% of settings.</param>
public sealed record TimerFunction(string Name, MethodInfo Method, string Schedule, bool RunOnStartup) : FunctionDefinition(Name, Method);
