using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Access;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Functions.Operations.Pages;

/// <summary>Who looks at a page, and how they see it.</summary>
/// <param name="FormToken">What every form on the page carries; it proves that it came from a page of ours, given to this person.</param>
/// <param name="Path">The page's own address, without its query.</param>
/// <param name="Pause">Who keeps all mails back, and why: every page says so. Null where mails leave.</param>
internal sealed record OperatorView(StaffMember Member, OperatorTimes Times, string FormToken, string Path, MailPause? Pause)
{
    public Html Token => FormFields.Hidden(FormToken);
}
