using System.Net.Http.Headers;
using CallFollowUp.Infra.Resilience;
using CallFollowUp.Infra.Tickets.Remote;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tickets.RequestTracker;

public static class RequestTrackerRegistration
{
    private const string Name = "request-tracker";
    private const string People = "Request Tracker";

    /// <summary>Registers Request Tracker as the desk: sections <c>Tickets:RequestTracker</c> and <c>Resilience:request-tracker</c>.</summary>
    public static IServiceCollection AddRequestTracker(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RequestTrackerOptions>().Bind(configuration.GetSection(RequestTrackerOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RequestTrackerOptions>, RequestTrackerOptionsValidator>();
        services.AddDeskHttp(
            Name, configuration, s => (DeskAddress.Folder(Options(s).BaseUrl!), new AuthenticationHeaderValue("token", Options(s).Token)));
        services.AddSingleton<ITicketDesk>(s => new RemoteTicketDesk(
            People,
            new RequestTrackerDesk(s.DeskHttp(Name, People, RequestTrackerOptions.Section + ":BaseUrl"), Options(s)),
            s.GetRequiredKeyedService<Dependency>(Name)));
        return services;
    }

    private static RequestTrackerOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<RequestTrackerOptions>>().Value;
}
