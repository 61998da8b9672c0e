using CallFollowUp.Domain.FollowUps;

namespace CallFollowUp.Domain.Emails;

/// <summary>The part of a mail that a person may write: its subject and its paragraphs, without buttons and footer.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">Paragraphs, with an empty line between two.</param>
public sealed record EmailWording(string Subject, string Text)
{
    private const int NoLimit = int.MaxValue;

    /// <value>140 characters: what inboxes show beside the subject.</value>
    private const int MaxPreheader = 140;

    /// <summary>What inboxes show beside the subject: how the text begins.</summary>
    public string Preheader => OneLine.Clean(Text, MaxPreheader) ?? Subject;

    /// <summary>The words without control characters and invisible turns of the writing direction; null where nothing is left of either.</summary>
    public static EmailWording? Clean(string? subject, string? text) =>
        OneLine.Clean(subject, NoLimit) is { } line && CustomerComment.Clean(text) is { } words ? new EmailWording(line, words) : null;
}
