using System.Diagnostics.CodeAnalysis;
using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Workflow.Operations;

/// <summary>A mail's words as a person changed them. Links, footer and the way to stop the mails stay ours.</summary>
/// <param name="Kind">The kind of mail that was edited: for another one the words are not used.</param>
public sealed record MailEdit(EmailKind Kind, string Subject, string Text)
{
    /// <value>150 characters: longer subjects are cut by every inbox.</value>
    public const int MaxSubject = 150;

    /// <value>5,000 characters.</value>
    public const int MaxText = 5_000;

    /// <summary>Takes the words without what only programs would notice; false where nothing is left of them, or too much.</summary>
    public static bool TryOf(EmailKind kind, string? subject, string? text, [NotNullWhen(true)] out MailEdit? edit, out string? problem)
    {
        var words = EmailWording.Clean(subject, text);
        problem = words switch
        {
            null => "The mail needs a subject and a text.",
            { Subject.Length: > MaxSubject } => $"The subject is longer than {MaxSubject} characters.",
            { Text.Length: > MaxText } => $"The text is longer than {MaxText} characters.",
            _ => null,
        };
        edit = problem is null ? new MailEdit(kind, words!.Subject, words.Text) : null;
        return edit is not null;
    }

    internal EmailWording Wording => new(Subject, Text);
}
