using CallFollowUp.Infra.Resilience;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Managers;

public static class ManagerWebhookRegistration
{
    private const string Name = "manager-webhook";

    /// <summary>
    /// Registers the managers' chat channel where <c>Managers:Webhook:Url</c> is set: beside the mails registered before, or in their place. Sections
    /// <c>Managers:Webhook</c> and <c>Resilience:manager-webhook</c>, checked when the host starts.
    /// </summary>
    public static IServiceCollection AddManagerWebhook(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ManagerWebhookOptions>().Bind(configuration.GetSection(ManagerWebhookOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ManagerWebhookOptions>, ManagerWebhookOptionsValidator>();
        if (string.IsNullOrWhiteSpace(configuration[ManagerWebhookOptions.Section + ":Url"]))
            return services;

        var mail = services.Last(s => s.ServiceType == typeof(IManagerNotifier)).ImplementationFactory!;
        services.AddDependency(Name, configuration);
        services.AddHttpClient(Name).ForAnApi();
        services.AddSingleton<IManagerNotifier>(s =>
        {
            var options = s.GetRequiredService<IOptions<ManagerWebhookOptions>>();
            var channel = new WebhookManagerNotifier(
                s.GetRequiredService<IHttpClientFactory>().CreateClient(Name), s.GetRequiredKeyedService<Dependency>(Name), options, s.GetRequiredService<TimeProvider>());
            return options.Value.AlsoMail ? new EveryManagerChannel((IManagerNotifier)mail(s), channel) : channel;
        });
        return services;
    }
}
