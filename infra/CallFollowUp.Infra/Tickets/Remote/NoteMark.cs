using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tickets.Remote;

/// <summary>
/// The last line of a note of ours: what was done, and the step that did it, as in <c>reopened: ref c-1/reopen-ticket.v1</c>. A repetition finds it
/// and answers as the first time.
/// </summary>
internal static class NoteMark
{
    private static readonly TicketAction[] Actions = Enum.GetValues<TicketAction>();

    public static string Of(TicketAction action, EffectKey key) => $"{Word(action)}: ref {key}";

    /// <summary>What the step did, where the line is its mark; null where it is not.</summary>
    public static TicketAction? Read(string? line, EffectKey key)
    {
        if (line?.Trim() is not { } mark || !mark.EndsWith($": ref {key}", StringComparison.Ordinal))
            return null;
        var found = Array.FindIndex(Actions, action => mark == Of(action, key));
        return found < 0 ? null : Actions[found];
    }

    /// <summary>The last line of a text.</summary>
    public static string LastLineOf(string text)
    {
        var lines = text.AsSpan().TrimEnd();
        return lines[(lines.LastIndexOf('\n') + 1)..].ToString();
    }

    private static string Word(TicketAction action) => action switch
    {
        TicketAction.Reopened => "reopened",
        TicketAction.Created => "created",
        TicketAction.Confirmed => "confirmed",
        _ => "noted",
    };
}
