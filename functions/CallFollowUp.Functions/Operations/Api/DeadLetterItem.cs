using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Functions.Operations.Api;

/// <summary>A message that could not be handled, without its body.</summary>
internal sealed record DeadLetterItem(string Id, string Queue, string? CallId, string Reason, DateTimeOffset At)
{
    public static DeadLetterItem Of(DeadLetter letter) =>
        new(letter.Name, letter.Queue, letter.CallId, Redaction.Of(letter.Reason), letter.At);
}
