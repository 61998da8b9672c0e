using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CallFollowUp.Domain.Calls;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Links;

/// <summary>Signs and checks the tokens in customers' links: HMAC-SHA256 over call id, purpose and expiry. No personal data, no state.</summary>
/// <remarks>A token is <c>{key id}.{base64url of purpose, expiry and call id}.{base64url of the signature}</c>.</remarks>
public sealed class LinkSigner(IOptions<LinkOptions> options, TimeProvider clock)
{
    private const int ExpiryBytes = sizeof(long);
    private const int HeadBytes = 1 + ExpiryBytes;
    private const int MaxTokenLength = 512;

    private readonly Dictionary<string, byte[]> keys = options.Value.Keys.ToDictionary(k => k.Key, k => Convert.FromBase64String(k.Value));

    public string Sign(LinkToken token)
    {
        var payload = Payload(token);
        var keyId = options.Value.SigningKey;
        return $"{keyId}.{Base64Url.EncodeToString(payload)}.{Base64Url.EncodeToString(Signature(keyId, payload))}";
    }

    /// <summary>Reads a token from outside; never throws. The signature is checked before anything else, in constant time.</summary>
    public LinkReading Read(string? text, out LinkToken? token)
    {
        token = null;
        if (text is not { Length: > 0 and <= MaxTokenLength } || text.Split('.') is not [var keyId, var body, var signature])
            return LinkReading.Invalid;
        if (!keys.ContainsKey(keyId) || !Base64Url.IsValid(body) || !Base64Url.IsValid(signature))
            return LinkReading.Invalid;

        var payload = Base64Url.DecodeFromChars(body);
        if (payload.Length <= HeadBytes
            || !CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(signature), Signature(keyId, payload)))
        {
            return LinkReading.Invalid;
        }

        var id = CallId.Parse(Encoding.ASCII.GetString(payload.AsSpan(HeadBytes)));
        var expires = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(payload.AsSpan(1)));
        token = new LinkToken(id, (LinkPurpose)payload[0], expires);
        return clock.GetUtcNow() <= expires ? LinkReading.Valid : LinkReading.Expired;
    }

    private byte[] Signature(string keyId, byte[] payload) => HMACSHA256.HashData(keys[keyId], payload);

    private static byte[] Payload(LinkToken token)
    {
        var id = token.CallId.Value;
        var payload = new byte[HeadBytes + id.Length];
        payload[0] = (byte)token.Purpose;
        BinaryPrimitives.WriteInt64BigEndian(payload.AsSpan(1), token.Expires.ToUnixTimeSeconds());
        Encoding.ASCII.GetBytes(id, payload.AsSpan(HeadBytes));
        return payload;
    }
}
