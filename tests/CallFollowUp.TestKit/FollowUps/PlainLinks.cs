using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.TestKit.FollowUps;

/// <summary>Links without signatures.</summary>
public sealed class PlainLinks : ICustomerLinks
{
    public EmailLinks For(CallId id, DateTimeOffset? answerUntil) => answerUntil is null
        ? new EmailLinks(Stop: new Uri($"https://calls.example/stop/{id}"))
        : new EmailLinks(new Uri($"https://calls.example/yes/{id}"), new Uri($"https://calls.example/no/{id}"), new Uri($"https://calls.example/stop/{id}"));
}
