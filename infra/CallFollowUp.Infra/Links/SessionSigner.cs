using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Links;

/// <summary>Signs the sessions of people who signed in with a key. Nothing is stored: a session ends at its time, or when its key is taken away.</summary>
/// <remarks><c>{key id}.{id, end and name}.{HMAC-SHA256 over both}</c>, with the keys of <c>Links:Keys</c> and a derivation of its own.</remarks>
public sealed class SessionSigner(IOptions<LinkOptions> options)
{
    private const int IdBytes = 12;
    private const int KeyBytes = 32;
    private const int MaxTokenLength = 1024;

    private readonly Dictionary<string, byte[]> keys = options.Value.Keys.ToDictionary(
        k => k.Key,
        k => HKDF.DeriveKey(HashAlgorithmName.SHA256, Convert.FromBase64String(k.Value), KeyBytes, info: "operator session"u8.ToArray()));

    /// <param name="name">1 to 200 characters.</param>
    /// <param name="until">Kept to the second.</param>
    public string Issue(string name, DateTimeOffset until)
    {
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));
        var content = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}\n{until.ToUnixTimeSeconds()}\n{name}")));
        var head = $"{options.Value.SigningKey}.{content}";
        return $"{head}.{Base64Url.EncodeToString(Signature(options.Value.SigningKey, head))}";
    }

    /// <summary>The session, whether or not it has ended; null for anything that we did not sign. Never throws.</summary>
    public SignedSession? Read(string token)
    {
        if (token.Length > MaxTokenLength || token.Split('.') is not [var keyId, var content, var signature])
            return null;
        if (!keys.ContainsKey(keyId) || !Base64Url.IsValid(signature) || !Base64Url.IsValid(content))
            return null;
        if (!CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(signature), Signature(keyId, $"{keyId}.{content}")))
            return null;
        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(content)).Split('\n', 3) is [var id, var end, var name]
            ? new SignedSession(id, name, DateTimeOffset.FromUnixTimeSeconds(long.Parse(end, CultureInfo.InvariantCulture)))
            : null;
    }

    private byte[] Signature(string keyId, string head) => HMACSHA256.HashData(keys[keyId], Encoding.UTF8.GetBytes(head));
}
