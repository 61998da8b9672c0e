using CallFollowUp.Domain.Emails;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Emails;

/// <summary>Refuses to start with a sender nobody could answer, or with a language or time zone that does not exist.</summary>
public sealed class EmailOptionsValidator : IValidateOptions<EmailOptions>
{
    private const int MaxNameLength = 100;

    public ValidateOptionsResult Validate(string? name, EmailOptions options)
    {
        var failures = Failures(options).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Failures(EmailOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.CompanyName) || !IsName(options.CompanyName))
            yield return $"Emails:CompanyName: required, one line of at most {MaxNameLength} characters.";
        if (options.FromName is { } fromName && !IsName(fromName))
            yield return $"Emails:FromName: one line of at most {MaxNameLength} characters.";
        if (!EmailAddress.IsUsable(options.FromAddress))
            yield return "Emails:FromAddress: required, a usable address such as care@company.example.";
        if (!string.IsNullOrEmpty(options.ReplyTo) && !EmailAddress.IsUsable(options.ReplyTo))
            yield return "Emails:ReplyTo: must be a usable address, or be left out.";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.DefaultTimeZone, out _))
            yield return $"Emails:DefaultTimeZone: '{options.DefaultTimeZone}' is no IANA time zone.";

        var languages = EmailLanguage.Of(options);
        if (!languages.Contains(EmailLanguage.LastResort))
            yield return $"Emails:Languages: '{EmailLanguage.LastResort}' must be among them, as the last resort.";
        if (!EmailLanguage.IsWritten(options.DefaultLanguage, options))
            yield return $"Emails:DefaultLanguage: '{options.DefaultLanguage}' is not among Emails:Languages ({string.Join(", ", languages)}).";
    }

    private static bool IsName(string text) => text.Length <= MaxNameLength && !text.Any(char.IsControl);
}
