using System.Text.Json.Serialization;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Domain.FollowUps;

/// <summary>What follows from a call, decided before the first outside effect and kept as it was decided.</summary>
public sealed record FollowUpPlan
{
    /// <summary>The row of the decision table it comes from: <c>R7</c>.</summary>
    public required string Row { get; init; }

    public required PlanKind Kind { get; init; }

    /// <summary>Why this row, in words for operations.</summary>
    public required string Why { get; init; }

    /// <summary>The call's ticket is reopened, or a follow-up ticket created where there is none to reopen.</summary>
    public bool ReopensTicket { get; init; }

    public bool TellsManager { get; init; }

    /// <summary>The first mail to the customer; null where none is sent.</summary>
    public EmailKind? Mail { get; init; }

    /// <summary>When the mail may leave, where the customer's hours have not begun; null where it may leave at once.</summary>
    public DateTimeOffset? MailNotBefore { get; init; }

    /// <summary>A person calls the customer back.</summary>
    public bool CallsBack { get; init; }

    /// <summary>The promises whose due times are wake-ups, in order of time.</summary>
    public IReadOnlyList<Promise> Watched { get; init; } = [];

    /// <summary>What the shadow policy would have done; null where none is tried out.</summary>
    public ShadowPlan? Shadow { get; init; }

    /// <summary>The mail asks a question, and its answer counts.</summary>
    [JsonIgnore]
    public bool AwaitsReply => Mail is EmailKind.Confirm or EmailKind.ThankYou or EmailKind.Ask;

    /// <summary>The mail counts against the one mail a customer gets in a while; notices of a reopening do not.</summary>
    [JsonIgnore]
    public bool NeedsMailSlot => AwaitsReply;
}
