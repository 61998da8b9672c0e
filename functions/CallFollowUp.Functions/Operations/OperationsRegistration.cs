using CallFollowUp.Domain.Emails;
using CallFollowUp.Functions.Operations.Access;
using CallFollowUp.Functions.Operations.Api;
using CallFollowUp.Functions.Operations.Calls;
using CallFollowUp.Functions.Operations.Exporting;
using CallFollowUp.Functions.Operations.Letters;
using CallFollowUp.Functions.Operations.Lists;
using CallFollowUp.Functions.Operations.Log;
using CallFollowUp.Functions.Operations.Mails;
using CallFollowUp.Functions.Operations.Overview;
using CallFollowUp.Functions.Operations.Pages;
using CallFollowUp.Infra.Links;
using CallFollowUp.Workflow.Views;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Functions.Operations;

public static class OperationsRegistration
{
    /// <summary>Registers the operators' pages and API. Reads the section <c>Operations</c>; the keys of <c>Links</c> sign sessions and forms.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccessOptions>().Bind(configuration.GetSection(AccessOptions.Section)).ValidateDataAnnotations()
            .Validate<IOptions<LinkOptions>>(
                (access, links) => access is { PlatformAuthentication: false, SignInKey: null } || links.Value.SigningKey.Length > 0,
                "Operations: signing in needs Links:SigningKey and Links:Keys, which sign sessions and forms.")
            .Validate<IOptions<LinkOptions>>(
                (access, links) => string.IsNullOrEmpty(access.ApiKey) || access.ApiKey.Length >= AccessOptions.ShortestKey || links.Value.BaseUrl is { IsLoopback: true },
                "Operations:ApiKey: at least 24 characters. `openssl rand -base64 32` makes one. Only on your own machine, with Links:BaseUrl on it, may it be shorter.")
            .ValidateOnStart();
        services.TryAddSingleton<ISignInKeys, ConfiguredSignInKey>();
        return services
            .AddSingleton<OperatorSession>()
            .AddSingleton<AccessDesk>()
            .AddSingleton<PageGate>()
            .AddSingleton<ApiGate>()
            .AddSingleton<SignInPage>()
            .AddSingleton<SignInDesk>()
            .AddSingleton(s => new OperationsFrame(s.GetRequiredService<IOptions<EmailOptions>>().Value.CompanyName))
            .AddSingleton<CaseFiles>()
            .AddSingleton<MailDocuments>()
            .AddSingleton<CallPage>()
            .AddSingleton<CallDesk>()
            .AddSingleton<CustomerDesk>()
            .AddSingleton<LogPage>()
            .AddSingleton<MailSwitchPage>()
            .AddSingleton<ExportDesk>()
            .AddSingleton<DeadLetterDesk>()
            .AddSingleton<RejectedPage>()
            .AddSingleton<TimeZoneDesk>()
            .AddSingleton<ListDesk>()
            .AddSingleton<SearchDesk>()
            .AddSingleton<OverviewDesk>()
            .AddSingleton<FollowUpsApi>()
            .AddSingleton<ListsApi>()
            .AddSingleton<DeadLettersApi>()
            .AddSingleton<CustomersApi>()
            .AddSingleton<MailSwitchApi>()
            .AddSingleton<AuditLogApi>()
            .AddSingleton<OpenApiDocument>()
            .AddSingleton<OperationsParts>()
            .AddSingleton<ApiParts>()

            // Their constructors are internal, as the parts are: the container cannot call them by itself.
            .AddSingleton(s => new OperationsSite(s.GetRequiredService<OperationsParts>()))
            .AddSingleton(s => new OperationsApi(s.GetRequiredService<ApiParts>()));
    }
}
