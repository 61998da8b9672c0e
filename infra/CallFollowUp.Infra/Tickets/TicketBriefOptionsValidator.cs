using CallFollowUp.Domain.FollowUps;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tickets;

/// <summary>Refuses to start where no brief could be written, or its link led nowhere.</summary>
internal sealed class TicketBriefOptionsValidator : IValidateOptions<TicketBriefOptions>
{
    public ValidateOptionsResult Validate(string? name, TicketBriefOptions options)
    {
        var problems = new List<string>();
        if (!BriefWords.Languages.Contains(options.Language))
            problems.Add($"Tickets:Language: must be one of {string.Join(", ", BriefWords.Languages)}.");
        if (options.Timelines is { } pages && (!pages.IsAbsoluteUri || pages.Scheme is not ("http" or "https")))
            problems.Add("Operations:BaseUrl: must be an absolute http or https address.");
        return problems is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
