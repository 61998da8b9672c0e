using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Functions.Operations.Api;

/// <summary>Whether all mails are paused; where they are, by whom, why and since when.</summary>
internal sealed record MailSwitchState(bool Paused, string? By = null, string? Why = null, DateTimeOffset? Since = null)
{
    public static MailSwitchState Of(MailPause? pause) => pause is null ? new(false) : new(true, pause.By, pause.Why, pause.Since);
}
