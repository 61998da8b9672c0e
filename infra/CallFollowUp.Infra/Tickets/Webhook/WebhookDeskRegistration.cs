using CallFollowUp.Infra.Resilience;
using CallFollowUp.Infra.Tickets.Remote;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tickets.Webhook;

public static class WebhookDeskRegistration
{
    private const string Name = "ticket-webhook";

    /// <summary>Registers the webhook as the desk: sections <c>Tickets:Webhook</c> and <c>Resilience:ticket-webhook</c>.</summary>
    public static IServiceCollection AddWebhookDesk(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebhookDeskOptions>().Bind(configuration.GetSection(WebhookDeskOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebhookDeskOptions>, WebhookDeskOptionsValidator>();
        services.AddDeskHttp(Name, configuration, s => (Options(s).Url!, null));
        services.AddSingleton<ITicketDesk>(s => new WebhookTicketDesk(
            new WebhookDeskClient(
                s.DeskHttp(Name, WebhookDeskClient.Name, WebhookDeskOptions.Section + ":Url"), Options(s), s.GetRequiredService<TimeProvider>()),
            s.GetRequiredKeyedService<Dependency>(Name)));
        return services;
    }

    private static WebhookDeskOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<WebhookDeskOptions>>().Value;
}
