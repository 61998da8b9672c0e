using System.Diagnostics.CodeAnalysis;

namespace CallFollowUp.Domain.Emails;

/// <summary>The kinds' names outside the code: in folders, journals and what the commands print. Stored data, so never renamed.</summary>
public static class EmailKindNames
{
    public static string WireName(this EmailKind kind) => kind switch
    {
        EmailKind.Confirm => "confirm",
        EmailKind.ThankYou => "thank-you",
        EmailKind.Ask => "ask",
        EmailKind.Reopened => "reopened",
        EmailKind.Reminder => "reminder",
        EmailKind.FinalNote => "final-note",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of mail."),
    };

    public static bool TryParse([NotNullWhen(true)] string? wireName, out EmailKind kind)
    {
        foreach (var candidate in Enum.GetValues<EmailKind>())
        {
            if (candidate.WireName() == wireName)
            {
                kind = candidate;
                return true;
            }
        }

        kind = default;
        return false;
    }
}
