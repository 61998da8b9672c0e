using CallFollowUp.Domain.FollowUps;

namespace CallFollowUp.Functions.Operations;

/// <summary>Why somebody did something, in their words.</summary>
internal static class Reason
{
    /// <value>1,000 characters.</value>
    public const int MaxLength = 1_000;

    /// <summary>The reason as pages and the audit log may keep it: one that is cut rather than lost; null where there is none.</summary>
    public static string? Of(string? text) => CustomerComment.Clean(text) is { } why ? why[..Math.Min(why.Length, MaxLength)] : null;
}
