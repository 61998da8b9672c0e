using System.Diagnostics.CodeAnalysis;

namespace CallFollowUp.Functions.Operations.Access;

/// <summary>Whether somebody was let in, or why not.</summary>
internal sealed record Admission(StaffMember? Member, Refusal Refusal = Refusal.None)
{
    [MemberNotNullWhen(true, nameof(Member))]
    public bool IsGranted => Member is not null;

    public static Admission Of(StaffMember member) => new(member);

    public static Admission Refused(Refusal why) => new(null, why);
}
