using System.Text.Json.Serialization;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow;

/// <summary>How messages and step results are written. Stored data: fields are added, never renamed.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(KebabCaseEnumConverter<TicketAction>)])]
[JsonSerializable(typeof(FollowUpMessage))]
public sealed partial class FollowUpJson : JsonSerializerContext;
