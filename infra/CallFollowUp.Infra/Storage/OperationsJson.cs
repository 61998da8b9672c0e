using System.Text.Json.Serialization;
using CallFollowUp.Workflow.Operations;

namespace CallFollowUp.Infra.Storage;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AuditEntry))]
[JsonSerializable(typeof(ActionClaim))]
[JsonSerializable(typeof(VerdictLabel))]
internal sealed partial class OperationsJson : JsonSerializerContext;
