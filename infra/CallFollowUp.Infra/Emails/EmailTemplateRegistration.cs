using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Emails;

public static class EmailTemplateRegistration
{
    /// <summary>Registers what writes mails: <see cref="EmailComposer"/> and <see cref="IEmailTemplates"/>, under the section <c>Emails</c>.</summary>
    /// <remarks>Options and templates are checked when the host starts; what is wrong stops the start.</remarks>
    public static IServiceCollection AddEmailTemplates(this IServiceCollection services, IConfiguration configuration)
    {
        var emails = configuration.GetSection("Emails");
        services.AddOptions<EmailOptions>().Bind(emails).ValidateOnStart();
        services.AddOptions<EmailTemplateOptions>().Bind(emails.GetSection("Templates")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EmailOptions>, EmailOptionsValidator>();
        services.AddSingleton<IValidateOptions<EmailTemplateOptions>, EmailTemplateOptionsValidator>();

        services.AddSingleton(s => new EmailComposer(s.GetRequiredService<IOptions<EmailOptions>>().Value));
        services.AddSingleton(s => EmailTemplateSet.Load(
            s.GetRequiredService<IOptions<EmailTemplateOptions>>().Value,
            s.GetRequiredService<IOptions<EmailOptions>>().Value));
        services.AddSingleton<IEmailTemplates, HandlebarsEmailTemplates>();
        return services;
    }
}
