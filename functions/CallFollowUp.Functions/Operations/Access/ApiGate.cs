using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Access;

/// <summary>What stands before every call of the operators' API.</summary>
internal sealed class ApiGate(AccessDesk access)
{
    /// <summary>Answers where the caller has at least this role; otherwise says what is missing.</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request, StaffRole least, Func<StaffMember, Task<IResult>> answer)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        var admission = access.ToApi(request);
        if (!admission.IsGranted)
        {
            return admission.Refusal == Refusal.NoRole
                ? Problem.Of(StatusCodes.Status403Forbidden, "You are known, and have no role here: ask for the app role reader or operator.")
                : Problem.Of(StatusCodes.Status401Unauthorized, $"A valid key is needed in the header {AccessDesk.KeyHeader}, or a sign-in with Entra.");
        }

        if (admission.Member.Role < least)
            return Problem.Of(StatusCodes.Status403Forbidden, "Your role lets you look; this needs the role operator.");
        try
        {
            return await answer(admission.Member);
        }
        catch (FormatException)
        {
            return Problem.Of(StatusCodes.Status400BadRequest, "token: none of this list; begin without one.");
        }
    }

    /// <summary>
    /// Answers a call that changes something. Only JSON is taken: a form on another site can make a browser send anything else with its cookies, the
    /// platform's sign-in among them, and this not without asking us first.
    /// </summary>
    public Task<IResult> TakeAsync(HttpRequest request, Func<StaffMember, Task<IResult>> take) =>
        AnswerAsync(request, StaffRole.Operator, member => request.HasJsonContentType()
            ? take(member)
            : Task.FromResult(Problem.Of(StatusCodes.Status415UnsupportedMediaType, "Send JSON, with Content-Type: application/json.")));
}
