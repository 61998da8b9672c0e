namespace CallFollowUp.Infra.Emails;

/// <summary>A mail's words with its facts in them, not yet in any medium.</summary>
internal sealed record WrittenWords(
    string Language,
    string CompanyName,
    string Subject,
    string Preheader,
    string Title,
    IReadOnlyList<EmailBlock> Body,
    IReadOnlyList<EmailBlock> Footer);
