using CallFollowUp.Functions.Markup;
using CallFollowUp.Workflow;

namespace CallFollowUp.Functions.Operations.Calls;

/// <summary>Statuses, verdicts and outcomes as small words in colour; the word says it all, the colour only helps.</summary>
internal static class StatusChip
{
    public static Html Of(string status) => Chip(status, status switch
    {
        FollowUpStatus.NeedsAttention => "red",
        FollowUpStatus.Held or FollowUpStatus.Retrying => "amber",
        FollowUpStatus.AwaitingReply or FollowUpStatus.Scheduled or FollowUpStatus.Assessing => "blue",
        FollowUpStatus.Completed => "green",
        _ => "",
    });

    public static Html Verdict(string? resolution) => resolution is null ? Html.None : Chip(resolution, resolution switch
    {
        "resolved" => "green",
        "unresolved" => "red",
        _ => "amber",
    });

    public static Html Outcome(string? outcome) => outcome is null ? Html.None : Chip(outcome, outcome switch
    {
        FollowUpOutcome.Confirmed => "green",
        FollowUpOutcome.Reopened => "amber",
        _ => "",
    });

    private static Html Chip(string word, string colour) => Html.Of($"""<span class="chip {colour}">{word.Replace('-', ' ')}</span>""");
}
