using CallFollowUp.Infra.Links;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Functions.Operations.Access;

/// <summary>The session of somebody who signed in with a key: a signed cookie, which no script can read and no other site can send.</summary>
internal sealed class OperatorSession(SessionSigner signer, IOptions<AccessOptions> options, TimeProvider clock)
{
    public const string Cookie = "callfollowup-operator";

    public void Begin(HttpResponse response, string name)
    {
        var until = clock.GetUtcNow() + options.Value.SessionFor;
        response.Cookies.Append(Cookie, signer.Issue(name, until), Settings(response.HttpContext.Request));
    }

    public static void End(HttpResponse response) =>
        response.Cookies.Delete(Cookie, Settings(response.HttpContext.Request));

    public Admission Of(HttpRequest request)
    {
        if (request.Cookies[Cookie] is not { Length: > 0 } cookie)
            return Admission.Refused(Refusal.NotSignedIn);
        if (signer.Read(cookie) is not { } session)
            return Admission.Refused(Refusal.NotSignedIn);
        return session.Until > clock.GetUtcNow()
            ? Admission.Of(new StaffMember(session.Name, StaffRole.Operator, session.Id))
            : Admission.Refused(Refusal.SessionEnded);
    }

    /// <summary>Without encryption a cookie is only sent to the machine itself. When it ends is signed within it: the browser's clock has no say.</summary>
    private static CookieOptions Settings(HttpRequest request) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = request.Host.Host is not ("127.0.0.1" or "localhost" or "[::1]"),
        Path = "/",
    };
}
