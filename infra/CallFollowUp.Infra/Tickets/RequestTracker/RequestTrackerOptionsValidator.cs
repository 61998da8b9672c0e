using CallFollowUp.Infra.Tickets.Remote;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tickets.RequestTracker;

/// <summary>Refuses to start where no ticket could be touched.</summary>
internal sealed class RequestTrackerOptionsValidator : IValidateOptions<RequestTrackerOptions>
{
    public ValidateOptionsResult Validate(string? name, RequestTrackerOptions options)
    {
        var problems = new List<string>();
        if (DeskAddress.Problem(RequestTrackerOptions.Section + ":BaseUrl", options.BaseUrl) is { } problem)
            problems.Add(problem);
        if (!DeskAddress.IsSecret(options.Token))
            problems.Add(RequestTrackerOptions.Section + ":Token: required, the token alone: no spaces, no line breaks.");
        if (string.IsNullOrWhiteSpace(options.Queue))
            problems.Add(RequestTrackerOptions.Section + ":Queue: required, the queue that new tickets go to.");
        if (options.StateOf(options.OpenStatus) is not TicketState.Open)
            problems.Add(RequestTrackerOptions.Section + ":OpenStatus: must be a status that counts as open.");
        if (options.StateOf(options.SolvedStatus) is not TicketState.Solved)
            problems.Add(RequestTrackerOptions.Section + ":SolvedStatus: must be a status that counts as solved; add it to States.");
        return problems is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
