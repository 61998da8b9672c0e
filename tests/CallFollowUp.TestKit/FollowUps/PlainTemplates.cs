using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.TestKit.FollowUps;

/// <summary>Mails that only say what they are.</summary>
public sealed class PlainTemplates : IEmailTemplates
{
    public EmailDraft Render(EmailFacts facts)
    {
        var subject = $"{facts.Kind.WireName()}: {facts.Subject}";
        return new EmailDraft(
            facts.Kind, facts.Language, facts.ToAddress, facts.ToName, subject, subject, subject, $"<p>{subject}</p>", new Dictionary<string, string>());
    }
}
