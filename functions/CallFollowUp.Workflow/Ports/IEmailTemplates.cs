using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Workflow.Ports;

/// <summary>The words of the mails: puts facts into the sentences of their kind and language.</summary>
public interface IEmailTemplates
{
    /// <summary>Writes one mail, both twins of it. The same facts give the same mail.</summary>
    /// <exception cref="ArgumentException">There are no words in that language; facts from an <see cref="EmailComposer"/> under the same options never ask for it.</exception>
    EmailDraft Render(EmailFacts facts);
}
