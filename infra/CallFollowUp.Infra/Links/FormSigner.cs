using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Links;

/// <summary>Signs the forms of our pages: a POST that carries no such token came from no page of ours.</summary>
/// <remarks>
/// Stateless: <c>{key id}.{serial}.{HMAC-SHA256 over serial, purpose and link}</c>. A form is good for its own link and purpose only, and as long as
/// the link is; for operators the session stands in for the link. Mail scanners that follow links, and even post what they find in mails, have never seen the page.
/// </remarks>
public sealed class FormSigner(IOptions<LinkOptions> options)
{
    private const int SerialBytes = 12;
    private const int KeyBytes = 32;
    private const int MaxTokenLength = 128;

    // Keys of their own, so that no form token can ever pass for a link, nor the other way round.
    private readonly Dictionary<string, byte[]> keys = options.Value.Keys.ToDictionary(
        k => k.Key,
        k => HKDF.DeriveKey(HashAlgorithmName.SHA256, Convert.FromBase64String(k.Value), KeyBytes, info: "reply form"u8.ToArray()));

    /// <summary>A token with a serial number of its own.</summary>
    /// <param name="link">The token of the link that the form belongs to, as it came.</param>
    /// <param name="purpose">What the form does.</param>
    public string Issue(string link, string purpose)
    {
        var keyId = options.Value.SigningKey;
        var serial = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SerialBytes));
        return $"{keyId}.{serial}.{Base64Url.EncodeToString(Signature(keyId, serial, link, purpose))}";
    }

    /// <summary>The serial number of a form that we gave out for this link and purpose; null for anything else. Never throws.</summary>
    public string? Check(string? token, string link, string purpose)
    {
        if (token is not { Length: > 0 and <= MaxTokenLength } || token.Split('.') is not [var keyId, var serial, var signature])
            return null;
        if (!keys.ContainsKey(keyId) || !Base64Url.IsValid(signature))
            return null;
        var expected = Signature(keyId, serial, link, purpose);
        return CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(signature), expected) ? serial : null;
    }

    // None of the parts can hold a line break: link and serial are base64url with dots, the purposes are ours.
    private byte[] Signature(string keyId, string serial, string link, string purpose) =>
        HMACSHA256.HashData(keys[keyId], Encoding.UTF8.GetBytes($"{purpose}\n{serial}\n{link}"));
}
