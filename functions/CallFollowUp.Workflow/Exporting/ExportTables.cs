using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Outcomes;

namespace CallFollowUp.Workflow.Exporting;

/// <summary>What is exported, column by column. Programs read these names: columns are added at the end, never renamed.</summary>
public static class ExportTables
{
    /// <summary>Where every follow-up stands. It names no customer and quotes nobody.</summary>
    public static CsvTable<OutcomeLine> FollowUps { get; } = new(
        ("callId", l => l.CallId),
        ("closedAt", l => l.ClosedAt),
        ("status", l => l.Status),
        ("outcome", l => l.Outcome),
        ("verdict", l => l.Verdict),
        ("confidence", l => l.Confidence),
        ("corrected", l => l.Corrected),
        ("claimed", l => l.Claimed),
        ("thanked", l => l.Thanked),
        ("row", l => l.Row),
        ("team", l => l.Team),
        ("agentId", l => l.AgentId),
        ("matter", l => l.Matter),
        ("ticketId", l => l.TicketId),
        ("decidedAt", l => l.DecidedAt),
        ("followedUpAt", l => l.FollowedUpAt),
        ("restedAt", l => l.RestedAt),
        ("mails", l => string.Join(' ', l.Mails.Select(m => $"{m.Kind}:{m.Became}"))),
        ("answer", l => l.Answer),
        ("reopened", l => l.Reopened),
        ("repeat", l => l.Repeat),
        ("shadowRow", l => l.ShadowRow));

    /// <summary>What people corrected.</summary>
    public static CsvTable<VerdictLabel> Labels { get; } = new(
        ("callId", l => l.CallId),
        ("at", l => l.At),
        ("by", l => l.By),
        ("why", l => l.Why),
        ("assessed", l => l.Assessed),
        ("confidence", l => l.Confidence),
        ("assessedThanked", l => l.AssessedThanked),
        ("verdict", l => l.Corrected.Verdict),
        ("thanked", l => l.Corrected.Thanked));
}
