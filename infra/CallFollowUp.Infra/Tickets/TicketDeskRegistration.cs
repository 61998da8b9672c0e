using CallFollowUp.Infra.Resilience;
using CallFollowUp.Infra.Tickets.RequestTracker;
using CallFollowUp.Infra.Tickets.Webhook;
using CallFollowUp.Infra.Tickets.Zendesk;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tickets;

public static class TicketDeskRegistration
{
    private const string Disk = "tickets";

    /// <summary>Registers the desk that <c>Tickets:Desk</c> chooses; only its own settings are needed, and checked when the host starts.</summary>
    /// <exception cref="OptionsValidationException"><c>Tickets:Desk</c> names no desk.</exception>
    public static IServiceCollection AddTicketDesk(this IServiceCollection services, IConfiguration configuration) => DeskChoice.Of(configuration) switch
    {
        DeskKind.Zendesk => services.AddZendesk(configuration),
        DeskKind.RequestTracker => services.AddRequestTracker(configuration),
        DeskKind.Webhook => services.AddWebhookDesk(configuration),
        _ => services.AddFileTicketDesk(configuration),
    };

    /// <summary>Registers the embedded desk: sections <c>Tickets</c> and <c>Resilience:tickets</c>.</summary>
    public static IServiceCollection AddFileTicketDesk(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDependency(Disk, configuration);
        services.AddOptions<TicketDeskOptions>()
            .Bind(configuration.GetSection(TicketDeskOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ITicketDesk>(s => new FileTicketDesk(
            s.GetRequiredService<IOptions<TicketDeskOptions>>().Value,
            s.GetRequiredKeyedService<Dependency>(Disk),
            s.GetRequiredService<TimeProvider>()));
        return services;
    }
}
