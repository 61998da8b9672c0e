using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Local.Hosting.Http;

/// <summary>Decides whether a request may call a function, by the key it carries.</summary>
internal sealed class FunctionKeys(IEnumerable<string> functionKeys, string? adminKey)
{
    private readonly byte[][] _function = [.. functionKeys.Where(k => k.Length > 0).Select(Digest)];
    private readonly byte[][] _admin = string.IsNullOrEmpty(adminKey) ? [] : [Digest(adminKey)];

    public bool Admit(HttpRequest request, AuthorizationLevel level)
    {
        if (level == AuthorizationLevel.Anonymous)
            return true;
        var given = request.Headers["x-functions-key"].ToString();
        if (given.Length == 0)
            given = request.Query["code"].ToString();
        if (given.Length == 0)
            return false;

        var digest = Digest(given);
        return IsOneOf(_admin, digest) | (level == AuthorizationLevel.Function && IsOneOf(_function, digest));
    }

    // Digests have one length, and every key is compared: the time taken tells nothing about a key.
    private static bool IsOneOf(byte[][] keys, byte[] digest)
    {
        var found = false;
        foreach (var key in keys)
            found |= CryptographicOperations.FixedTimeEquals(key, digest);
        return found;
    }

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
