namespace CallFollowUp.Domain.Emails;

/// <summary>A mail, written and ready to be sent: who gets it, and every word of it.</summary>
/// <param name="Language">The language it is written in, as the templates name it.</param>
/// <param name="ToAddress">A usable address: it went through <see cref="EmailAddress"/>.</param>
/// <param name="ToName">The customer's name for the header, one line; null where the record has none.</param>
/// <param name="Subject">One line.</param>
/// <param name="Preheader">What inboxes show beside the subject; also hidden at the top of <paramref name="Html"/>.</param>
/// <param name="Text">The plain-text twin: the same words, wrapped at 76 columns.</param>
/// <param name="Headers">Beyond the usual ones: <c>List-Unsubscribe</c> where the mail can be stopped, <c>Auto-Submitted</c>.</param>
public sealed record EmailDraft(
    EmailKind Kind,
    string Language,
    string ToAddress,
    string? ToName,
    string Subject,
    string Preheader,
    string Text,
    string Html,
    IReadOnlyDictionary<string, string> Headers);
