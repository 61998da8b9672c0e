using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.TestKit.FollowUps;

/// <summary>Mails that only say what they are.</summary>
public sealed class PlainTemplates : IEmailTemplates
{
    public EmailDraft Render(EmailFacts facts, EmailWording? wording = null)
    {
        var (subject, text) = wording ?? WordingOf(facts);
        return new EmailDraft(
            facts.Kind, facts.Language, facts.ToAddress, facts.ToName, subject, subject, text, $"<p>{text}</p>", new Dictionary<string, string>());
    }

    public EmailWording WordingOf(EmailFacts facts)
    {
        var subject = $"{facts.Kind.WireName()}: {facts.Subject}";
        return new EmailWording(subject, subject);
    }
}
