namespace CallFollowUp.Functions.Operations.Calls;

/// <summary>The fields of the forms on a call's page.</summary>
internal static class CallForm
{
    public const string Action = "action";
    public const string Basis = "basis";
    public const string Why = "why";
    public const string Verdict = "verdict";
    public const string Thanked = "thanked";
    public const string Kind = "kind";
    public const string Subject = "subject";
    public const string Text = "text";

    /// <summary>The one action that changes nothing and is logged all the same.</summary>
    public const string Reveal = "reveal";

    /// <summary>Erases the call's customer; what is asked twice stands in <see cref="Sure"/>.</summary>
    public const string Erase = "erase-customer";
    public const string Sure = "sure";
}
