using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Infra.Tickets.Remote;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tickets;

public static class TicketBriefRegistration
{
    /// <summary>Registers who writes the briefs: <c>Tickets:Language</c>, <c>Operations:BaseUrl</c> or else <c>Links:BaseUrl</c>, checked when the host starts.</summary>
    public static IServiceCollection AddTicketBriefs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TicketBriefOptions>().Bind(configuration.GetSection("Tickets"))
            .Configure(o => o.Timelines = Address(configuration, "Operations:BaseUrl") ?? Address(configuration, "Links:BaseUrl"))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<TicketBriefOptions>>(new TicketBriefOptionsValidator());
        services.AddSingleton(s =>
        {
            var options = s.GetRequiredService<IOptions<TicketBriefOptions>>().Value;
            return new BriefWriter(new BriefOptions(options.Language, options.Timelines is { } pages ? DeskAddress.Folder(pages) : null));
        });
        return services;
    }

    private static Uri? Address(IConfiguration configuration, string setting) =>
        configuration[setting] is { Length: > 0 } given ? new Uri(given, UriKind.RelativeOrAbsolute) : null;
}
