using CallFollowUp.Functions.Markup;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Operations.Api;

/// <summary>The API's description, OpenAPI 3.1. A test holds it to the routes, and a linter to its own rules.</summary>
internal sealed class OpenApiDocument
{
    private readonly string text = Embedded.Text("Operations.Api.openapi.json");

    public IResult Answer() => Results.Text(text, "application/json");
}
