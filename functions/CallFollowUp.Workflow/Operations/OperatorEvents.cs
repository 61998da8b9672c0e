using System.Globalization;
using System.Text.Json;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Operations;

/// <summary>What orders become on the queue: events whose ids are made of what the person saw, not of who pressed when.</summary>
internal static class OperatorEvents
{
    /// <summary>The event of an order. The same question answered twice has one id, whatever the answers are.</summary>
    public static FollowUpMessage Of(OperatorOrder order, Journal journal, DateTimeOffset now)
    {
        var (name, id) = NameAndId(order, journal);
        return new FollowUpMessage { CallId = order.CallId.Value, EventId = id, Event = name, Data = DataOf(order, now) };
    }

    /// <summary>The action answers the wait that the follow-up stands at, or tries its failed step again.</summary>
    public static bool AnswersAQuestion(OperatorAction action, Journal journal) => action switch
    {
        OperatorAction.Approve or OperatorAction.EditAndSend or OperatorAction.Decline or OperatorAction.Done or OperatorAction.Redrive => true,
        OperatorAction.Resend => AsksAboutAMail(OpenQuestion.WaitIn(journal)?.Name),
        _ => false,
    };

    /// <summary>Who ordered it; null for an event that no person made.</summary>
    public static string? ByOf(JournalEvent e) =>
        e.Data is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("by", out var by) ? by.GetString() : null;

    private static (string Name, string Id) NameAndId(OperatorOrder order, Journal journal)
    {
        var seen = order.Basis;
        return order.Action switch
        {
            OperatorAction.Redrive => (ControlEvents.Redrive, Id($"redrive:{seen.Round}:{seen.Step}:{journal.Attention?.Since.UtcTicks ?? 0}")),
            OperatorAction.Cancel => (ControlEvents.Cancel, Id($"cancel:{seen.Round}")),
            OperatorAction.OverrideVerdict => (FollowUpEvents.VerdictOverridden, Id($"verdict:{seen.Revision}")),
            OperatorAction.Reopen => (FollowUpEvents.ReopenAsked, Id($"reopen:{seen.Round}")),
            OperatorAction.Resend when !AsksAboutAMail(seen.Step) => (FollowUpEvents.ResendAsked, Id($"resend:{seen.Round}")),
            _ => (FollowUpEvents.OperatorDecided, Id($"decided:{seen.Round}:{seen.Step}")),
        };
    }

    private static JsonElement DataOf(OperatorOrder order, DateTimeOffset now) => order.Action switch
    {
        OperatorAction.OverrideVerdict when order.Verdict is { } verdict => JsonSerializer.SerializeToElement(
            new OverriddenVerdict(verdict, order.By, order.Why ?? "", now), FollowUpJson.Default.OverriddenVerdict),
        OperatorAction.Approve or OperatorAction.EditAndSend or OperatorAction.Decline or OperatorAction.Done => Decision(order),
        OperatorAction.Resend when AsksAboutAMail(order.Basis.Step) => Decision(order),
        _ => JsonSerializer.SerializeToElement(new OperatorNote(order.By, order.Why), FollowUpJson.Default.OperatorNote),
    };

    private static JsonElement Decision(OperatorOrder order)
    {
        var decision = order.Action switch
        {
            OperatorAction.Decline => OperatorDecision.Decline,
            OperatorAction.Done => OperatorDecision.Done,
            _ => OperatorDecision.Approve,
        };
        var (mail, seen) = (order.Action == OperatorAction.EditAndSend ? order.Mail : null, order.Basis);
        return JsonSerializer.SerializeToElement(
            new OperatorDecision(decision, order.By, order.Why, seen.Step, seen.Round, mail), FollowUpJson.Default.OperatorDecision);
    }

    private static bool AsksAboutAMail(string? step) =>
        step is not null && OpenQuestion.StepOf(step) is FollowUpSteps.SettleMail or FollowUpSteps.MailFailed;

    private static string Id(FormattableString id) => id.ToString(CultureInfo.InvariantCulture);
}
