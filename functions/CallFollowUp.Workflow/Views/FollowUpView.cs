using System.Text.Json;
using System.Text.Json.Serialization;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Operations;

namespace CallFollowUp.Workflow.Views;

/// <summary>A follow-up as people and programs see it: where it stands, and everything that was done.</summary>
public sealed record FollowUpView
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? CallId { get; init; }

    public required string Status { get; init; }

    public string? Outcome { get; init; }

    /// <summary>Why a record was rejected, or why a person must look.</summary>
    public string? Reason { get; init; }

    /// <summary>What a person can do about it.</summary>
    public string? WhatToDo { get; init; }

    public string? Resolution { get; init; }

    public double? Confidence { get; init; }

    public bool? Thanked { get; init; }

    public PlanView? Plan { get; init; }

    public IReadOnlyList<StepView>? Steps { get; init; }

    public IReadOnlyList<EmailView>? Emails { get; init; }

    public IReadOnlyList<TicketView>? Tickets { get; init; }

    public IReadOnlyList<EventView>? Events { get; init; }

    /// <summary>The next time at which something happens by itself; null where nothing does.</summary>
    public DateTimeOffset? NextAt { get; init; }

    public static FollowUpView OfRejected(string? callId, string reason) =>
        new() { CallId = callId, Status = FollowUpStatus.Rejected, Reason = reason };

    public static FollowUpView Of(Journal journal)
    {
        var assessed = FollowUpVerdict.AnswersOf(journal);
        return new FollowUpView
        {
            CallId = journal.Id,
            Status = FollowUpStatus.Of(journal),
            Outcome = journal.Outcome,
            Reason = journal.ErasedAt is null ? journal.Attention?.Reason : "the customer's data was erased",
            WhatToDo = journal.Attention?.WhatToDo,
            Resolution = assessed is null ? null : JsonNamingPolicy.KebabCaseLower.ConvertName(assessed.Resolution.ToString()),
            Confidence = assessed?.Confidence,
            Thanked = assessed?.Thanked,
            Plan = LatestPlanIn(journal) is { } plan ? PlanView.Of(plan) : null,
            Steps = [.. journal.Entries.Select(StepView.Of)],
            Emails = [.. journal.Entries.Select(EmailView.TryOf).OfType<EmailView>()],
            Tickets = [.. journal.Entries.Select(TicketView.TryOf).OfType<TicketView>()],
            Events = [.. journal.Events.Select(e => new EventView(e.Name, e.ReceivedAt, e.UsedInRound))],
            NextAt = NextTime(journal),
        };
    }

    /// <summary>The plan that counts: the first one, or what a person's decision made of it.</summary>
    internal static FollowUpPlan? LatestPlanIn(Journal journal) => journal.Entries.FindLast(
            e => e.State == EntryState.Done && OpenQuestion.StepOf(e.Name) is FollowUpSteps.Decide or FollowUpSteps.DecideAgain or FollowUpSteps.DecideAnew)
        ?.Result?.Deserialize(FollowUpJson.Default.FollowUpPlan);

    internal static DateTimeOffset? NextTime(Journal journal) => journal is { IsFinished: false, Entries: [.., var last] }
        ? last.State == EntryState.Waiting ? last.Wait?.Deadlines.MinBy(d => d.At)?.At : last.NextAttemptAt
        : null;
}
