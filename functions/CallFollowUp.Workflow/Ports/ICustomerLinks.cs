using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Workflow.Ports;

/// <summary>The customer's own links, each good for one purpose.</summary>
public interface ICustomerLinks
{
    /// <summary>The links for the mails of one call.</summary>
    /// <param name="answerUntil">When an answer stops counting; null for a mail that asks nothing.</param>
    EmailLinks For(CallId id, DateTimeOffset? answerUntil);
}
