using CallFollowUp.Infra.Tickets.Remote;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Managers;

/// <summary>Refuses to start while a word to a manager would reach nobody, or everybody.</summary>
internal sealed class ManagerWebhookOptionsValidator : IValidateOptions<ManagerWebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, ManagerWebhookOptions options)
    {
        var problems = new List<string>();
        if (options.Url is null && options.Teams.Count > 0)
            problems.Add(ManagerWebhookOptions.Section + ":Url: required where teams have webhooks, for those that have none.");
        if (options.Url is not null && DeskAddress.Problem(ManagerWebhookOptions.Section + ":Url", options.Url) is { } problem)
            problems.Add(problem);
        foreach (var (team, url) in options.Teams)
        {
            if (DeskAddress.Problem($"{ManagerWebhookOptions.Section}:Teams:{team}", url) is { } wrong)
                problems.Add(wrong);
        }

        if (!Enum.IsDefined(options.Format))
            problems.Add(ManagerWebhookOptions.Section + ":Format: must be Teams or Slack.");
        return problems is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
