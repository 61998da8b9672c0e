using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Storage;

/// <summary>Refuses to start without a lookup key, or with one that could be guessed.</summary>
public sealed class CustomerIndexOptionsValidator : IValidateOptions<CustomerIndexOptions>
{
    public ValidateOptionsResult Validate(string? name, CustomerIndexOptions options) => options.KeyBytes() is not null
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            $"{CustomerIndexOptions.Section}:LookupKey: required, base64 of at least {CustomerIndexOptions.LeastKeyBytes} random bytes "
            + "(openssl rand -base64 32). Keep it for good: with another key, opt-outs are forgotten.");
}
