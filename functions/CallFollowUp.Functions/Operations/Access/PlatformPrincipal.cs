using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Access;

/// <summary>Who App Service authentication says is asking: the header <c>X-MS-CLIENT-PRINCIPAL</c>, base64 of JSON with the token's claims.</summary>
internal sealed record PlatformPrincipal(string Id, string Name, IReadOnlyList<string> Roles)
{
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    /// <value>64 KiB: a principal with hundreds of groups; beyond, it is no principal.</value>
    private const int LongestHeader = 64 * 1024;

    private static readonly string[] IdClaims = ["http://schemas.microsoft.com/identity/claims/objectidentifier", "oid", "sub"];
    private static readonly string[] NameClaims = ["preferred_username", "name", "appid", "azp"];

    /// <summary>The principal; null where there is none, or none that can be read.</summary>
    public static PlatformPrincipal? Of(HttpRequest request)
    {
        var header = request.Headers[Header].ToString();
        if (header.Length is 0 or > LongestHeader)
            return null;
        try
        {
            using var document = JsonDocument.Parse(Convert.FromBase64String(header));
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static PlatformPrincipal? Read(JsonElement json)
    {
        var claims = json.GetProperty("claims").EnumerateArray()
            .Select(c => (Type: c.GetProperty("typ").GetString(), Value: c.GetProperty("val").GetString()))
            .ToList();
        if (First(IdClaims) is not { Length: > 0 } id)
            return null;

        var roleType = Named("role_typ") ?? "roles";
        var roles = claims.Where(c => c.Value is not null && (c.Type == roleType || c.Type == "roles")).Select(c => c.Value!).ToList();
        return new PlatformPrincipal(id, First([.. NameClaims, Named("name_typ") ?? ""]) ?? id, roles);

        string? First(string[] types) => types.Select(t => claims.Find(c => c.Type == t).Value).FirstOrDefault(v => v is { Length: > 0 });
        string? Named(string property) => json.TryGetProperty(property, out var value) ? value.GetString() : null;
    }
}
