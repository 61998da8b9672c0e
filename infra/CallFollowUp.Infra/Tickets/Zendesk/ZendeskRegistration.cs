using System.Net.Http.Headers;
using System.Text;
using CallFollowUp.Infra.Resilience;
using CallFollowUp.Infra.Tickets.Remote;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tickets.Zendesk;

public static class ZendeskRegistration
{
    private const string Name = "zendesk";
    private const string People = "Zendesk";

    /// <summary>Registers Zendesk as the desk: sections <c>Tickets:Zendesk</c> and <c>Resilience:zendesk</c>.</summary>
    public static IServiceCollection AddZendesk(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ZendeskOptions>().Bind(configuration.GetSection(ZendeskOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ZendeskOptions>, ZendeskOptionsValidator>();
        services.AddDeskHttp(Name, configuration, s => (Address(s), Key(Options(s))));
        services.AddSingleton<ITicketDesk>(s => new RemoteTicketDesk(
            People,
            new ZendeskDesk(s.DeskHttp(Name, People, ZendeskOptions.Section + ":BaseUrl"), Address(s)),
            s.GetRequiredKeyedService<Dependency>(Name)));
        return services;
    }

    private static ZendeskOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<ZendeskOptions>>().Value;

    private static Uri Address(IServiceProvider services) => DeskAddress.Folder(Options(services).BaseUrl!);

    private static AuthenticationHeaderValue Key(ZendeskOptions options) => options.User.Length == 0
        ? new AuthenticationHeaderValue("Bearer", options.Token)
        : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}/token:{options.Token}")));
}
