using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Access;

namespace CallFollowUp.Functions.Operations.Pages;

/// <summary>Who looks at a page, and how they see it.</summary>
/// <param name="FormToken">What every form on the page carries; it proves that it came from a page of ours, given to this person.</param>
/// <param name="Path">The page's own address, without its query.</param>
internal sealed record OperatorView(StaffMember Member, OperatorTimes Times, string FormToken, string Path)
{
    public Html Token => FormFields.Hidden(FormToken);
}
