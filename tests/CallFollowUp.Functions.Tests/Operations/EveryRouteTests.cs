using System.Net;
using CallFollowUp.Functions.Operations;
using CallFollowUp.Local.Hosting.Functions;

namespace CallFollowUp.Functions.Tests.Operations;

/// <summary>The triggers of pages and API are anonymous to the platform: each of them has to ask by itself who is there.</summary>
public sealed class EveryRouteTests
{
    /// <summary>The door itself, what says no secret, and what only leads on.</summary>
    private static readonly string[] Open = ["sign-in", "api/openapi.json", "{nothing:maxlength(0)?}"];

    public static TheoryData<string, string> Routes
    {
        get
        {
            var routes = new TheoryData<string, string>();
            foreach (var function in FunctionCatalog.In(typeof(OperationsSite).Assembly).All.OfType<HttpFunction>())
            {
                if (function.Method.DeclaringType!.Namespace != typeof(OperationsSite).Namespace || Open.Contains(function.Route))
                    continue;
                foreach (var verb in function.Verbs)
                    routes.Add(verb, function.Route);
            }

            return routes;
        }
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task Nobody_comes_in_without_saying_who_they_are(string verb, string route)
    {
        await using var site = await OperatorsSite.OpenAsync();
        using var program = site.Program(key: null);
        var before = site.Ports.State;
        var path = route.Replace("{callId}", "c-1", StringComparison.Ordinal).Replace("{mail}", "0", StringComparison.Ordinal)
            .Replace("{list}", "held", StringComparison.Ordinal).Replace("{file}", "labels.csv", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(verb.ToUpperInvariant()), new Uri($"/{path}", UriKind.Relative));

        using var answer = await program.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(before, site.Ports.State);
        Assert.Empty(site.Audit.All);
    }
}
