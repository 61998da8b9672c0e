using System.Reflection;

namespace CallFollowUp.Local.Hosting.Functions;

/// <summary>A method that carries <c>[Function]</c>, as its attributes describe it.</summary>
public abstract record FunctionDefinition(string Name, MethodInfo Method);
