using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Workflow.Ports;

/// <summary>The words of the mails: puts facts into the sentences of their kind and language.</summary>
public interface IEmailTemplates
{
    /// <summary>Writes one mail, both twins of it. The same facts give the same mail.</summary>
    /// <exception cref="ArgumentException">There are no words in that language; facts from an <see cref="EmailComposer"/> under the same options never ask for it.</exception>
    /// <param name="facts">What the mail has to say.</param>
    /// <param name="wording">A person's own words instead of the template's; links and footer stay. Null for the template's.</param>
    EmailDraft Render(EmailFacts facts, EmailWording? wording = null);

    /// <summary>The template's own words, the part of the mail that a person may change.</summary>
    EmailWording WordingOf(EmailFacts facts);
}
