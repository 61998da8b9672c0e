using System.Net.Http.Headers;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Infra.Outbox;
using CallFollowUp.Infra.Resilience;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.SendGrid;

public static class SendGridRegistration
{
    internal const string Name = "sendgrid";

    /// <summary>Whether mails leave through SendGrid: <c>SendGrid:ApiKey</c> is set.</summary>
    public static bool IsChosen(IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration[$"{SendGridOptions.Section}:{nameof(SendGridOptions.ApiKey)}"]);

    /// <summary>
    /// Registers the reader of SendGrid's events, and SendGrid as the mail sender where it is chosen (<see cref="IsChosen"/>); it then takes the place
    /// of a sender registered before. Sections <c>SendGrid</c> and <c>Resilience:sendgrid</c>, checked when the host starts.
    /// </summary>
    public static IServiceCollection AddSendGrid(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDependency(Name, configuration);
        services.AddOptions<SendGridOptions>().Bind(configuration.GetSection(SendGridOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SendGridOptions>, SendGridOptionsValidator>();
        services.AddSingleton<SendGridWebhookReader>();
        if (!IsChosen(configuration))
            return services;

        services.AddHttpClient(Name, (s, http) => Configure(http, s.GetRequiredService<IOptions<SendGridOptions>>().Value))
            .ForAnApi()
            .AddTypedClient<SendGridEmailSender>();
        services.AddSingleton<IEmailSender>(s => s.GetRequiredService<SendGridEmailSender>());
        services.AddSingleton<IManagerNotifier>(s => new SendGridManagerNotifier(
            s.GetRequiredService<IHttpClientFactory>().CreateClient(Name),
            s.GetRequiredKeyedService<Dependency>(Name),
            s.GetRequiredService<IOptions<SendGridOptions>>().Value,
            s.GetRequiredService<IOptions<EmailOptions>>().Value,
            s.GetRequiredService<IOptions<ManagerOptions>>().Value,
            s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IEmailErasure>(s => new SendGridErasure(
            s.GetRequiredService<IHttpClientFactory>().CreateClient(Name), s.GetRequiredKeyedService<Dependency>(Name), s.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static void Configure(HttpClient http, SendGridOptions options)
    {
        http.BaseAddress = options.Api;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", options.ApiKey);
    }
}
