using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Tickets.Remote;

/// <summary>A desk's no, in words for a person who can do something about it.</summary>
internal static class DeskRefusal
{
    /// <value>200 characters: desks say why in a sentence.</value>
    private const int LongestReason = 200;

    private const string Then = "then redrive; or do it by hand and mark it done.";

    /// <param name="what">What was asked, as in <c>change ticket 4711</c>.</param>
    /// <param name="reason">The desk's own words; they are redacted and cut.</param>
    public static PermanentFailureException Of(string desk, string what, int status, string? reason)
    {
        var words = Clean(reason);
        return status == 403
            ? new PermanentFailureException(
                $"{desk} does not let us {what} (403){words}",
                $"It was perhaps moved to a group or queue where our service user has no rights. Give it the rights, {Then}")
            : new PermanentFailureException($"{desk} refused to {what} ({status}){words}", $"Mend what it names, {Then}");
    }

    private static string Clean(string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return "";
        var clean = Redaction.Of(reason.ReplaceLineEndings(" ").Trim());
        return ": " + (clean.Length <= LongestReason ? clean : clean[..LongestReason]);
    }
}
