using System.Text.Json.Serialization;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Storage;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AuditEntry))]
[JsonSerializable(typeof(ActionClaim))]
[JsonSerializable(typeof(VerdictLabel))]
[JsonSerializable(typeof(MailPause))]
internal sealed partial class OperationsJson : JsonSerializerContext;
