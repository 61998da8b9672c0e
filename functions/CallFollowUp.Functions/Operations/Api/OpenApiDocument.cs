using CallFollowUp.Functions.Markup;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Api;

/// <summary>The API's description, OpenAPI 3.1. A test holds it to the routes, and a linter to its own rules.</summary>
internal static class OpenApiDocument
{
    public static string Text { get; } = Embedded.Text("Operations.Api.openapi.json");

    public static IResult Answer() => Results.Text(Text, "application/json");
}
