namespace CallFollowUp.Infra.SendGrid;

/// <summary>
/// The id of a mail as <c>X-Message-Id</c> gave it. Events and the activity add which of their machines took it (<c>.filter...</c>, <c>.recvd-...</c>).
/// </summary>
internal static class SendGridMessageId
{
    private static readonly string[] Additions = [".filter", ".recvd"];

    public static string? Of(string? id)
    {
        foreach (var addition in Additions)
        {
            if (id?.IndexOf(addition, StringComparison.Ordinal) is > 0 and var at)
                return id[..at];
        }

        return id;
    }
}
