using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Links;

public static class LinkRegistration
{
    /// <summary>Registers the customers' links. Reads the section <c>Links</c>, which is checked when the host starts.</summary>
    public static IServiceCollection AddCustomerLinks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LinkOptions>().Bind(configuration.GetSection(LinkOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LinkOptions>, LinkOptionsValidator>();
        services.AddSingleton<LinkSigner>();
        services.AddSingleton<FormSigner>();
        services.AddSingleton<SessionSigner>();
        services.AddSingleton<ICustomerLinks, SignedCustomerLinks>();
        return services;
    }
}
