using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow;

/// <summary>How messages, events and step results are written. Stored data: fields are added, never renamed.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(CallIdConverter),
        typeof(KebabCaseEnumConverter<PlanKind>),
        typeof(KebabCaseEnumConverter<Domain.Emails.EmailKind>),
        typeof(KebabCaseEnumConverter<TicketState>),
        typeof(KebabCaseEnumConverter<TicketAction>),
    ])]
[JsonSerializable(typeof(FollowUpMessage))]
[JsonSerializable(typeof(FollowUpInput))]
[JsonSerializable(typeof(FollowUpPlan))]
[JsonSerializable(typeof(CustomerStanding))]
[JsonSerializable(typeof(CustomerAnswer))]
[JsonSerializable(typeof(OperatorDecision))]
[JsonSerializable(typeof(OperatorNote))]
[JsonSerializable(typeof(OverriddenVerdict))]
[JsonSerializable(typeof(VerdictLabel))]
[JsonSerializable(typeof(EmailReport))]
[JsonSerializable(typeof(RecentCall))]
[JsonSerializable(typeof(SentMail))]
[JsonSerializable(typeof(Ticket))]
[JsonSerializable(typeof(TicketReceipt))]
[JsonSerializable(typeof(ManagerReceipt))]
[JsonSerializable(typeof(PromiseCheck))]
[JsonSerializable(typeof(DeskLook))]
[JsonSerializable(typeof(RecordReference))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(string))]
public sealed partial class FollowUpJson : JsonSerializerContext;
