using System.Net;
using System.Text.Json;
using CallFollowUp.Local.Hosting;
using CallFollowUp.Local.Hosting.Functions;
using CallFollowUp.TestKit.Logs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Functions.Tests.Hosting;

public sealed class HttpTriggerTests : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private readonly RecordingLogs _logs = new();
    private LocalFunctionsHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await StartAsync(routePrefix: "");
        _client.BaseAddress = _host.Address;
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return _host.DisposeAsync();
    }

    [Fact]
    public async Task Route_parameters_reach_the_parameters_of_their_names()
    {
        var answer = await _client.GetStringAsync("api/calls/c-1%3A2");
        Assert.Equal("""{"callId":"c-1:2","part":null,"method":"GET"}""", answer);

        var withPart = JsonDocument.Parse(await _client.GetStringAsync("api/calls/c-1/timeline"));
        Assert.Equal("timeline", withPart.RootElement.GetProperty("part").GetString());
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.Unauthorized)]
    [InlineData("wrong", null, HttpStatusCode.Unauthorized)]
    [InlineData(null, "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("key-1", null, HttpStatusCode.OK)]
    [InlineData("key-2", null, HttpStatusCode.OK)]
    [InlineData(null, "key-1", HttpStatusCode.OK)]
    [InlineData("admin-key", null, HttpStatusCode.OK)]
    public async Task Function_key_is_needed_where_the_function_asks_for_one(string? header, string? query, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, query is null ? "api/calls" : $"api/calls?code={query}");
        request.Content = new StringContent("{}");
        if (header is not null)
            request.Headers.Add("x-functions-key", header);

        using var answer = await _client.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("key-1", HttpStatusCode.Unauthorized)]
    [InlineData("admin-key", HttpStatusCode.OK)]
    public async Task Admin_function_opens_to_the_admin_key_only(string key, HttpStatusCode expected)
    {
        using var answer = await _client.GetAsync(new Uri($"admin?code={key}", UriKind.Relative));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Unhandled_exception_answers_500_without_details_and_is_logged_without_its_text()
    {
        using var answer = await _client.GetAsync(new Uri("broken", UriKind.Relative));
        var body = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("customer", body, StringComparison.Ordinal);
        Assert.Contains(_logs.Lines, l => l.StartsWith("Error: broken failed", StringComparison.Ordinal));
        Assert.DoesNotContain(_logs.Lines, l => l.Contains("customer's words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Body_beyond_four_mebibytes_is_refused()
    {
        using var content = new ByteArrayContent(new byte[(4 * 1024 * 1024) + 1]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/calls?code=key-1") { Content = content };
        request.Headers.ExpectContinue = true;

        using var answer = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Other_methods_and_other_routes_are_refused()
    {
        using var post = await _client.PostAsync(new Uri("api/calls/c-1", UriKind.Relative), content: null);
        using var unknown = await _client.GetAsync(new Uri("nothing/here", UriKind.Relative));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Route_prefix_of_host_json_stands_before_every_route()
    {
        await using var host = await StartAsync(routePrefix: "v1");

        var answer = await _client.GetStringAsync(new Uri(host.Address, "v1/api/calls/c-1"));

        Assert.Contains("c-1", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_port_is_said_so()
    {
        var taken = await Assert.ThrowsAnyAsync<IOException>(() => StartAsync(routePrefix: "", port: _host.Address.Port));

        Assert.Contains("address already in use", taken.Message, StringComparison.Ordinal);
    }

    private Task<LocalFunctionsHost> StartAsync(string routePrefix, int port = 0) => LocalFunctionsHost.StartAsync(
        new LocalHostSettings
        {
            StorageConnection = "UseDevelopmentStorage=true",
            Functions = FunctionCatalog.Of(typeof(SampleHttpFunctions)),
            HostJson = new HostJson { RoutePrefix = routePrefix },
            HttpPort = port,
            FunctionKeys = ["key-1", "key-2"],
            AdminKey = "admin-key",
        },
        services => services.AddLogging(logging => logging.AddProvider(_logs)));
}
