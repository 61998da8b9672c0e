namespace Microsoft.Azure.Functions.Worker;

/// <summary>The key that an HTTP function asks for. Names and numbers are the worker's.</summary>
public enum AuthorizationLevel
{
    Anonymous = 0,
    User = 1,
    Function = 2,
    System = 3,
    Admin = 4,
}
