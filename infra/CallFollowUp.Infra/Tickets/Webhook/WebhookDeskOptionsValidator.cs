using CallFollowUp.Infra.Tickets.Remote;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tickets.Webhook;

/// <summary>Refuses to start where no request could be sent, or believed.</summary>
internal sealed class WebhookDeskOptionsValidator : IValidateOptions<WebhookDeskOptions>
{
    private const int MinSecretBytes = 32;

    public ValidateOptionsResult Validate(string? name, WebhookDeskOptions options)
    {
        var problems = new List<string>();
        if (DeskAddress.Problem(WebhookDeskOptions.Section + ":Url", options.Url) is { } problem)
            problems.Add(problem);
        var secret = new byte[options.Secret.Length];
        if (!Convert.TryFromBase64String(options.Secret, secret, out var length) || length < MinSecretBytes)
            problems.Add($"{WebhookDeskOptions.Section}:Secret: required, base64 of at least {MinSecretBytes} random bytes.");
        return problems is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
