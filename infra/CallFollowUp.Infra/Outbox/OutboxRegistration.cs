using CallFollowUp.Domain.Emails;
using CallFollowUp.Infra.Resilience;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Outbox;

public static class OutboxRegistration
{
    private const string Disk = "outbox";

    /// <summary>
    /// Registers the outbox as mail sender and as the managers' channel: sections <c>Outbox</c>, <c>Managers</c> and <c>Resilience:outbox</c>. The
    /// sender's name and address come from <see cref="EmailOptions"/>, which the mail templates register.
    /// </summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDependency(Disk, configuration);
        services.AddOptions<OutboxOptions>().Bind(configuration.GetSection(OutboxOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ManagerOptions>().Bind(configuration.GetSection(ManagerOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ManagerOptions>, ManagerOptionsValidator>();

        services.AddSingleton(s => new OutboxFolder(s.GetRequiredService<IOptions<OutboxOptions>>().Value, s.GetRequiredKeyedService<Dependency>(Disk)));
        services.AddSingleton<IEmailSender>(s => new OutboxEmailSender(
            s.GetRequiredService<OutboxFolder>(), s.GetRequiredService<IOptions<EmailOptions>>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IEmailErasure>(s => new OutboxErasure(s.GetRequiredService<OutboxFolder>()));
        services.AddSingleton<IManagerNotifier>(s => new OutboxManagerNotifier(
            s.GetRequiredService<OutboxFolder>(),
            s.GetRequiredService<IOptions<EmailOptions>>(),
            s.GetRequiredService<IOptions<ManagerOptions>>(),
            s.GetRequiredService<TimeProvider>()));
        return services;
    }
}
