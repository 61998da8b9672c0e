using System.Security.Cryptography;

namespace CallFollowUp.Infra.SendGrid;

/// <summary>SendGrid's signature on its events: ECDSA P-256 with SHA-256 over the timestamp's text and the raw body.</summary>
internal static class SendGridSignature
{
    private const string Prime256V1 = "1.2.840.10045.3.1.7";

    /// <exception cref="FormatException">The text is no base64.</exception>
    /// <exception cref="CryptographicException">It is no P-256 public key.</exception>
    public static ECDsa ReadKey(string base64)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(base64), out _);
            return key.ExportParameters(false).Curve.Oid.Value == Prime256V1 ? key : throw new CryptographicException("The key is of another curve.");
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    /// <summary>Whether the signature is one of these bytes by that key; false for what is no signature at all.</summary>
    public static bool IsValid(ECDsa key, ReadOnlySpan<byte> signed, string signature)
    {
        var der = new byte[signature.Length];
        return Convert.TryFromBase64String(signature, der, out var length)
            && key.VerifyData(signed, der.AsSpan(0, length), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }
}
