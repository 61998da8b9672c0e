using CallFollowUp.Infra.Tickets.Remote;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tickets.Zendesk;

/// <summary>Refuses to start where no ticket could be touched.</summary>
internal sealed class ZendeskOptionsValidator : IValidateOptions<ZendeskOptions>
{
    public ValidateOptionsResult Validate(string? name, ZendeskOptions options)
    {
        var problems = new List<string>();
        if (DeskAddress.Problem(ZendeskOptions.Section + ":BaseUrl", options.BaseUrl) is { } problem)
            problems.Add(problem);
        if (!DeskAddress.IsSecret(options.Token))
            problems.Add(ZendeskOptions.Section + ":Token: required, the token alone: no spaces, no line breaks.");
        if (options.User.Length > 0 && (!DeskAddress.IsSecret(options.User) || !options.User.Contains('@', StringComparison.Ordinal)))
            problems.Add(ZendeskOptions.Section + ":User: must be the e-mail address of the token's agent, or be left out with an OAuth token.");
        return problems is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
