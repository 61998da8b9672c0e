using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Infra.Emails;

/// <summary>The headers that a follow-up mail carries beside the usual ones.</summary>
internal static class EmailHeaders
{
    /// <remarks>
    /// RFC 8058 wants both List-Unsubscribe headers, and an https link; RFC 3834 asks machines to say that they wrote, which keeps holiday notices away.
    /// </remarks>
    public static IReadOnlyDictionary<string, string> Of(EmailFacts facts)
    {
        var headers = new Dictionary<string, string>
        {
            ["Auto-Submitted"] = "auto-generated",
            ["Content-Language"] = facts.Language,
        };
        if (facts.StopLink is { } stop)
        {
            headers["List-Unsubscribe"] = $"<{stop}>";
            headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
        }

        return headers;
    }
}
