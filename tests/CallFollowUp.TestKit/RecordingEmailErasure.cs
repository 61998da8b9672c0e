using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.TestKit;

/// <summary>Remembers whom it was asked to forget.</summary>
public sealed class RecordingEmailErasure : IEmailErasure
{
    public List<string> Addresses { get; } = [];

    public List<string> Keys { get; } = [];

    public Exception? FailNextWith { get; set; }

    public Task<string?> EraseAsync(IReadOnlyCollection<string> addresses, IReadOnlyCollection<EffectKey> keys, CancellationToken cancellation)
    {
        if (FailNextWith is { } failure)
        {
            FailNextWith = null;
            throw failure;
        }

        Addresses.AddRange(addresses);
        Keys.AddRange(keys.Select(k => k.ToString()));
        return Task.FromResult<string?>(addresses.Count == 0 ? null : $"{keys.Count} mails forgotten");
    }
}
