using System.Net.Http.Headers;
using CallFollowUp.Infra.Resilience;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CallFollowUp.Infra.Tickets.Remote;

/// <summary>What every desk behind HTTP needs: its pipeline and its connections.</summary>
internal static class DeskHttpRegistration
{
    /// <value>8 MiB: a page of a hundred long notes is smaller.</value>
    private const int MaxAnswerBytes = 8 * 1024 * 1024;

    /// <param name="name">The name of the dependency, and the section <c>Resilience:{name}</c>.</param>
    public static IServiceCollection AddDeskHttp(
        this IServiceCollection services, string name, IConfiguration configuration, Func<IServiceProvider, (Uri Address, AuthenticationHeaderValue? Key)> access)
    {
        services.AddDependency(name, configuration);
        services.AddHttpClient(name)
            .ForAnApi()
            .ConfigureHttpClient((s, http) =>
            {
                (http.BaseAddress, http.DefaultRequestHeaders.Authorization) = access(s);
                http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
                http.MaxResponseContentBufferSize = MaxAnswerBytes;
            });
        return services;
    }

    /// <param name="people">What people call the desk.</param>
    /// <param name="address">The setting that holds its address.</param>
    public static DeskHttp DeskHttp(this IServiceProvider services, string name, string people, string address) => new(
        services.GetRequiredService<IHttpClientFactory>().CreateClient(name), people, address, services.GetRequiredService<TimeProvider>());
}
