using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CallFollowUp.Workflow.Erasure;
using CallFollowUp.Workflow.Listing;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Outcomes;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Api;

/// <summary>How the API reads and writes JSON: camel case, without what is null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(ActionRequest))]
[JsonSerializable(typeof(ActionAnswer))]
[JsonSerializable(typeof(RedriveRequest))]
[JsonSerializable(typeof(MailSwitchRequest))]
[JsonSerializable(typeof(MailSwitchState))]
[JsonSerializable(typeof(ApiPage<DeadLetterItem>))]
[JsonSerializable(typeof(ApiPage<FollowUpRow>))]
[JsonSerializable(typeof(ApiPage<AuditEntry>))]
[JsonSerializable(typeof(FollowUpNumbers))]
[JsonSerializable(typeof(EraseRequest))]
[JsonSerializable(typeof(ErasureReceipt))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <value>64 KiB: an edited mail several times over.</value>
    public const int MaxBodyBytes = 64 * 1024;

    /// <summary>Reads a body; null where it is none, with the answer that says why.</summary>
    public static async Task<(T? Body, IResult? Refusal)> ReadAsync<T>(
        HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        if (await RequestBody.ReadAsync(request, MaxBodyBytes, cancellation) is not { } bytes)
            return (null, Problem.Of(StatusCodes.Status413PayloadTooLarge, "The body is larger than 64 KiB."));
        try
        {
            return JsonSerializer.Deserialize(bytes.Span, type) is { } body
                ? (body, null)
                : (null, Problem.Of(StatusCodes.Status400BadRequest, "$: must be an object"));
        }
        catch (JsonException e)
        {
            return (null, Problem.Of(StatusCodes.Status400BadRequest, $"{e.Path ?? "$"}: cannot be read"));
        }
    }
}
