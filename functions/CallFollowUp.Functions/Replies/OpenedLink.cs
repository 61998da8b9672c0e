using CallFollowUp.Domain.Emails;
using CallFollowUp.Functions.Replies.Words;
using CallFollowUp.Infra.Links;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Functions.Replies;

/// <summary>A customer's link that holds: what it is good for, and the call it is about.</summary>
/// <param name="Token">The link's token as it came: forms are bound to it.</param>
internal sealed record OpenedLink(string Token, LinkToken Meaning, CustomerView FollowUp, ReplyWords Words, CallMention Call)
{
    public bool IsForStopping => Meaning.Purpose == LinkPurpose.Stop;
}
