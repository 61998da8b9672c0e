using CallFollowUp.Domain.Emails;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Outbox;

/// <summary>Refuses to start while a word to a manager would reach nobody.</summary>
public sealed class ManagerOptionsValidator : IValidateOptions<ManagerOptions>
{
    public ValidateOptionsResult Validate(string? name, ManagerOptions options)
    {
        var failures = new List<string>();
        if (!EmailAddress.IsUsable(options.DefaultAddress))
            failures.Add($"{ManagerOptions.Section}:DefaultAddress: required, a usable address such as lead@company.example.");
        failures.AddRange(options.Teams
            .Where(team => !EmailAddress.IsUsable(team.Value))
            .Select(team => $"{ManagerOptions.Section}:Teams:{team.Key}: must be a usable address."));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
