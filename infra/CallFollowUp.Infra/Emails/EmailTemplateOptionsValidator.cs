using CallFollowUp.Domain.Emails;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Emails;

/// <summary>Reads and checks every template at start, so that a slip in a file stops the start and not a mail.</summary>
public sealed class EmailTemplateOptionsValidator(IOptions<EmailOptions> emails) : IValidateOptions<EmailTemplateOptions>
{
    public ValidateOptionsResult Validate(string? name, EmailTemplateOptions options)
    {
        try
        {
            EmailTemplateSet.Load(options, emails.Value);
            return ValidateOptionsResult.Success;
        }
        catch (EmailTemplateException e)
        {
            return ValidateOptionsResult.Fail(e.Problems.Select(p => p.ToString()));
        }
    }
}
