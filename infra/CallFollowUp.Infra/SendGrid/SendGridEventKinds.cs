using CallFollowUp.Workflow;

namespace CallFollowUp.Infra.SendGrid;

/// <summary>What SendGrid's kinds of events mean to a follow-up.</summary>
internal static class SendGridEventKinds
{
    /// <returns>
    /// One of the reports of <see cref="EmailReport"/>; null for what changes nothing: processed and deferred (it will still be delivered, or not),
    /// open and click (machines do both), and kinds we do not know.
    /// </returns>
    public static string? ReportOf(string name, string? type, string? reason) => name switch
    {
        "delivered" => EmailReport.Delivered,
        "bounce" => type == "blocked" ? EmailReport.Blocked : EmailReport.Bounced,
        "dropped" => Dropped(reason),
        "spamreport" => EmailReport.ReportedAsSpam,
        "unsubscribe" or "group_unsubscribe" => EmailReport.Unsubscribed,
        _ => null,
    };

    /// <summary>SendGrid's own lists decide before it sends; its reason says which. The rest (a quota, the content) is not the address's fault.</summary>
    private static string Dropped(string? reason) =>
        Says(reason, "Bounced") || Says(reason, "Invalid") ? EmailReport.Dropped
        : Says(reason, "Unsubscribed") || Says(reason, "Spam Report") ? EmailReport.Suppressed
        : EmailReport.Refused;

    private static bool Says(string? reason, string word) => reason?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
