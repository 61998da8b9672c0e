using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.SendGrid;

/// <summary>Reads what SendGrid posts to its webhook: believes only what is signed, and keeps only what can change a follow-up.</summary>
public sealed class SendGridWebhookReader(IOptions<SendGridOptions> options, TimeProvider clock) : IDisposable
{
    /// <value>25 hours: SendGrid tries for up to 24 h to deliver events, and its clock and ours may differ.</value>
    public static readonly TimeSpan OldestTimestamp = TimeSpan.FromHours(25);

    /// <value>5 minutes, for clocks that differ.</value>
    public static readonly TimeSpan NewestTimestamp = TimeSpan.FromMinutes(5);

    private readonly ECDsa? key = options.Value.WebhookPublicKey.Length == 0 ? null : SendGridSignature.ReadKey(options.Value.WebhookPublicKey);

    /// <summary>A key to check signatures by is configured.</summary>
    public bool IsOpen => key is not null;

    /// <summary>Whether SendGrid signed just these bytes, not too long ago.</summary>
    /// <param name="body">The bytes as they came: any rewriting would void the signature.</param>
    public bool IsAuthentic(ReadOnlySpan<byte> body, string timestamp, string signature)
    {
        if (key is null
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return false;
        }

        var age = clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds);
        byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp), .. body];
        return age <= OldestTimestamp && age >= -NewestTimestamp && SendGridSignature.IsValid(key, signed, signature);
    }

    /// <summary>The messages for our follow-ups, each event once; null where the body is no JSON array.</summary>
    public static IReadOnlyList<FollowUpMessage>? Read(ReadOnlyMemory<byte> body) => SendGridEvents.Read(body);

    public void Dispose() => key?.Dispose();
}
