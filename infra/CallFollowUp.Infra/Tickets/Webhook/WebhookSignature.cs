using System.Security.Cryptography;
using System.Text;

namespace CallFollowUp.Infra.Tickets.Webhook;

/// <summary>How a request is signed: HMAC-SHA256 over the timestamp, a dot and the body's bytes, in lower-case hex behind <c>v1=</c>.</summary>
internal static class WebhookSignature
{
    public const string TimestampHeader = "X-CallFollowUp-Timestamp";
    public const string SignatureHeader = "X-CallFollowUp-Signature";

    /// <param name="timestamp">Seconds since 1970, as the header carries them.</param>
    public static string Of(byte[] secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hmac.AppendData(Encoding.ASCII.GetBytes(timestamp + "."));
        hmac.AppendData(body);
        return "v1=" + Convert.ToHexStringLower(hmac.GetHashAndReset());
    }
}
