namespace CallFollowUp.Functions.Operations.Api;

/// <summary>What <c>POST /api/mail-switch</c> takes.</summary>
/// <param name="Why">Required to pause.</param>
internal sealed record MailSwitchRequest(bool? Paused, string? Why);
