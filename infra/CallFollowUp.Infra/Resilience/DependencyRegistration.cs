using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Resilience;

public static class DependencyRegistration
{
    /// <summary>Registers a <see cref="Dependency"/> under its name, with the options of the section <c>Resilience:{name}</c>.</summary>
    /// <param name="name">One word, also the key of the service: <c>outbox</c>.</param>
    public static IServiceCollection AddDependency(this IServiceCollection services, string name, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<DependencyOptions>(name)
            .Bind(configuration.GetSection($"{DependencyOptions.Section}:{name}")).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddKeyedSingleton(name, (s, _) => new Dependency(
            name, s.GetRequiredService<IOptionsMonitor<DependencyOptions>>().Get(name), s.GetRequiredService<TimeProvider>()));
        return services;
    }
}
