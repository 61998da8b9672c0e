using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.SendGrid;

/// <summary>Refuses to start with settings under which no mail could leave, or no event could be believed.</summary>
internal sealed class SendGridOptionsValidator : IValidateOptions<SendGridOptions>
{
    public ValidateOptionsResult Validate(string? name, SendGridOptions options)
    {
        var problems = Problems(options).ToList();
        return problems is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(SendGridOptions options)
    {
        // A line break from a copied secret would break the header, and the exception would show the key.
        if (options.ApiKey.Any(c => c is < '!' or > '~'))
            yield return "SendGrid:ApiKey must be the key alone: no spaces, no line breaks.";
        if (!Enum.IsDefined(options.Region))
            yield return "SendGrid:Region must be Global or Eu.";
        if (options.AsmGroupId is < 1)
            yield return "SendGrid:AsmGroupId must be the id of an unsubscribe group, or be left out.";
        if (options.BaseUrl is { } url && (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https")))
            yield return "SendGrid:BaseUrl must be an absolute http or https address, or be left out.";
        if (options.WebhookPublicKey.Length > 0 && !IsPublicKey(options.WebhookPublicKey))
            yield return "SendGrid:WebhookPublicKey must be the verification key as SendGrid shows it: base64 of a P-256 public key.";
    }

    private static bool IsPublicKey(string key)
    {
        try
        {
            using var read = SendGridSignature.ReadKey(key);
            return true;
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return false;
        }
    }
}
