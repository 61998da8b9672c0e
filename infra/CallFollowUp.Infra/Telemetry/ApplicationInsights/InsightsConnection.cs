using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Telemetry.ApplicationInsights;

/// <summary>Which Application Insights component is ours, and how we are known there: what the Functions host reads from the same settings.</summary>
/// <param name="Key">Names the component; it opens nothing where the component asks for an identity.</param>
/// <param name="Ingestion">The https address of the component's region.</param>
/// <param name="Identity">Null where the key is enough.</param>
internal sealed record InsightsConnection(string Key, Uri Ingestion, TokenCredential? Identity)
{
    public const string ConnectionSetting = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    public const string IdentitySetting = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <summary>Null where there is none.</summary>
    /// <exception cref="OptionsValidationException">It names no component or no region.</exception>
    public static InsightsConnection? Of(IConfiguration configuration)
    {
        if (configuration[ConnectionSetting] is not { } connection || string.IsNullOrWhiteSpace(connection))
            return null;

        var parts = PartsOf(connection);
        if (!parts.TryGetValue("InstrumentationKey", out var key)
            || !parts.TryGetValue("IngestionEndpoint", out var endpoint)
            || !Uri.TryCreate(endpoint, UriKind.Absolute, out var ingestion))
        {
            throw new OptionsValidationException(
                ConnectionSetting,
                typeof(InsightsConnection),
                [$"{ConnectionSetting} must name an InstrumentationKey and an IngestionEndpoint: copy it whole from the component."]);
        }

        return new InsightsConnection(key, ingestion, IdentityOf(PartsOf(configuration[IdentitySetting] ?? "")));
    }

    private static ManagedIdentityCredential? IdentityOf(Dictionary<string, string> parts)
    {
        if (!parts.TryGetValue("Authorization", out var kind) || !kind.Equals("AAD", StringComparison.OrdinalIgnoreCase))
            return null;
        return new ManagedIdentityCredential(
            parts.TryGetValue("ClientId", out var clientId) ? ManagedIdentityId.FromUserAssignedClientId(clientId) : ManagedIdentityId.SystemAssigned);
    }

    private static Dictionary<string, string> PartsOf(string text) => text
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(part => part.Split('=', 2))
        .Where(part => part.Length == 2)
        .ToDictionary(part => part[0], part => part[1], StringComparer.OrdinalIgnoreCase);
}
