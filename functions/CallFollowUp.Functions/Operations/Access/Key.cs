using System.Security.Cryptography;
using System.Text;

namespace CallFollowUp.Functions.Operations.Access;

/// <summary>Compares keys so that the time it takes tells nothing about them.</summary>
internal static class Key
{
    public static bool IsSame(string? wanted, string? given) =>
        wanted is { Length: > 0 } && given is { Length: > 0 } && CryptographicOperations.FixedTimeEquals(Digest(wanted), Digest(given.Trim()));

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
