using CallFollowUp.Infra.Resilience;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tickets;

public static class TicketDeskRegistration
{
    private const string Disk = "tickets";

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
