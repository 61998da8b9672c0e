using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Functions.Operations.Access;

/// <summary>Finds out who is asking, and lets in who may come in.</summary>
/// <remarks>
/// The triggers of pages and API are anonymous to the platform: a browser cannot send a host's key, and a key of the host's would shut out who has
/// signed in with Entra. So each of them asks here first; a test holds every route to it.
/// </remarks>
internal sealed class AccessDesk(IOptions<AccessOptions> options, OperatorSession sessions)
{
    public const string KeyHeader = "x-functions-key";

    /// <summary>For the API: by key or by principal. No cookie opens it, so no other site can make a browser call it.</summary>
    public Admission ToApi(HttpRequest request)
    {
        var given = request.Headers[KeyHeader].ToString();
        if (given.Length > 0)
        {
            return Key.IsSame(options.Value.ApiKey, given)
                ? Admission.Of(new StaffMember("api-key", StaffRole.Operator, "api-key"))
                : Admission.Refused(Refusal.NotSignedIn);
        }

        return OfPrincipal(request) ?? Admission.Refused(Refusal.NotSignedIn);
    }

    /// <summary>For the pages: by principal, or by the session that the sign-in form began.</summary>
    public Admission ToPages(HttpRequest request) => OfPrincipal(request) ?? sessions.Of(request);

    private Admission? OfPrincipal(HttpRequest request)
    {
        if (!options.Value.PlatformAuthentication || PlatformPrincipal.Of(request) is not { } principal)
            return null;
        if (principal.Roles.Contains(options.Value.OperatorRole))
            return Admission.Of(new StaffMember(principal.Name, StaffRole.Operator, principal.Id));
        return principal.Roles.Contains(options.Value.ReaderRole)
            ? Admission.Of(new StaffMember(principal.Name, StaffRole.Reader, principal.Id))
            : Admission.Refused(Refusal.NoRole);
    }
}
