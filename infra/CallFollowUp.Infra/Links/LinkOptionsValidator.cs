using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Links;

/// <summary>Says what to set where links could not be signed.</summary>
internal sealed class LinkOptionsValidator : IValidateOptions<LinkOptions>
{
    private const int MinKeyBytes = 32;
    private const int MaxKeyIdLength = 16;

    public ValidateOptionsResult Validate(string? name, LinkOptions options)
    {
        if (options.BaseUrl is null)
            return ValidateOptionsResult.Success;

        var problems = new List<string>();
        if (!options.BaseUrl.IsAbsoluteUri || options.BaseUrl.Scheme is not ("http" or "https"))
            problems.Add("Links:BaseUrl must be an absolute http or https address.");
        if (!options.Keys.ContainsKey(options.SigningKey))
            problems.Add($"Links:SigningKey must be the id of a key in Links:Keys, found '{options.SigningKey}'.");
        foreach (var (id, key) in options.Keys)
        {
            if (id.Length is 0 or > MaxKeyIdLength || !id.All(char.IsAsciiLetterOrDigit))
                problems.Add($"Links:Keys:{id}: a key id has 1 to {MaxKeyIdLength} letters or digits.");
            if (!IsStrong(key))
                problems.Add($"Links:Keys:{id} must be base64 of at least {MinKeyBytes} random bytes.");
        }

        return problems is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static bool IsStrong(string key)
    {
        var bytes = new byte[key.Length];
        return Convert.TryFromBase64String(key, bytes, out var length) && length >= MinKeyBytes;
    }
}
