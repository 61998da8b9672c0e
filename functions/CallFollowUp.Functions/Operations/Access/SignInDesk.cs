using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Infra.Links;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Functions.Operations.Access;

/// <summary>Signs people in by key, and out.</summary>
internal sealed partial class SignInDesk(
    SignInPage page, ISignInKeys keys, OperatorSession sessions, FormSigner forms, ILogger<SignInDesk> logger)
{
    private const string Purpose = "sign-in";
    private const string Overview = "/calls";

    public OperationsPage Ask(Refusal why, string returnTo) => why is Refusal.NoRole or Refusal.ReadsOnly
        ? page.Refuse(why)
        : page.Ask(
            why == Refusal.None ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized,
            keys.AreInUse ? forms.Issue(Purpose, Purpose) : "",
            Safe(returnTo),
            why == Refusal.SessionEnded ? "Your session has ended. Sign in again; nothing was changed." : "");

    public async Task<IResult> TakeAsync(HttpRequest request, CancellationToken cancellation)
    {
        if ((await FormBody.ReadAsync(request, cancellation)).Fields is not { } fields || !keys.AreInUse)
            return Ask(Refusal.NotSignedIn, Overview);

        var (name, returnTo) = (NameIn(fields), Safe(fields[SignInPage.ReturnField]));
        if (forms.Check(fields[FormFields.Token], Purpose, Purpose) is null)
            return Again(StatusCodes.Status403Forbidden, "This form did not come from our page. Please try again.");
        if (name.Length is 0 or > SignInPage.LongestName)
            return Again(StatusCodes.Status422UnprocessableEntity, $"Enter your name, in at most {SignInPage.LongestName} characters.");
        if (!keys.Take(fields[SignInPage.KeyField].ToString()))
        {
            LogWrongKey();
            return Again(StatusCodes.Status401Unauthorized, "This key is not right, or was used before.");
        }

        sessions.Begin(request.HttpContext.Response, name);
        return new SeeOther(returnTo);

        OperationsPage Again(int status, string problem) => page.Ask(status, forms.Issue(Purpose, Purpose), returnTo, problem, name);
    }

    public static IResult SignOut(HttpResponse response)
    {
        OperatorSession.End(response);
        return new SeeOther("/sign-in");
    }

    private static string NameIn(IFormCollection fields) =>
        new([.. fields[SignInPage.NameField].ToString().Where(c => !char.IsControl(c)).SkipWhile(char.IsWhiteSpace)]);

    /// <summary>Only a place on this site: nobody is sent elsewhere from here.</summary>
    public static string Safe(string? path) =>
        path is ['/', not ('/' or '\\'), ..] && path.Length <= 512 && !path.Any(char.IsControl) && !path.Contains('\\', StringComparison.Ordinal) ? path : Overview;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody tried to sign in with a wrong key")]
    private partial void LogWrongKey();
}
