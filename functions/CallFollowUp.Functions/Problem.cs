using CallFollowUp.Domain.Calls;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions;

/// <summary>Answers that say what is wrong, as <c>application/problem+json</c>.</summary>
internal static class Problem
{
    public static IResult Of(int status, string detail) => Results.Problem(detail, statusCode: status);

    /// <summary>400, with the JSON path and the rule of everything that is wrong with a record.</summary>
    public static IResult Of(IReadOnlyList<RecordProblem> problems) => Results.Problem(
        string.Join("; ", problems),
        statusCode: StatusCodes.Status400BadRequest,
        title: "The record breaks a rule of closed-call/1.",
        extensions: new Dictionary<string, object?>
        {
            ["errors"] = problems.Select(p => new Dictionary<string, string> { ["path"] = p.Path, ["rule"] = p.Rule }).ToArray(),
        });
}
