using System.Security.Cryptography;
using System.Text;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Storage;

/// <summary>Names customers' entries and seals them, so that storage tells nobody who called, about what, or from which address.</summary>
/// <remarks>Name: HMAC-SHA256 of the customer id. Content: AES-256-GCM bound to that name. Both keys are derived from the lookup key (HKDF).</remarks>
internal sealed class CustomerSeal
{
    private const int KeyBytes = 32;
    private const byte Version = 1;

    private static readonly int NonceBytes = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;

    private readonly byte[] nameKey;
    private readonly byte[] contentKey;

    public CustomerSeal(byte[] lookupKey)
    {
        nameKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, lookupKey, KeyBytes, info: "customer name"u8.ToArray());
        contentKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, lookupKey, KeyBytes, info: "customer content"u8.ToArray());
    }

    public string NameOf(string customerId) => Convert.ToHexStringLower(HMACSHA256.HashData(nameKey, Encoding.UTF8.GetBytes(customerId)));

    /// <summary>Version, nonce, tag, content.</summary>
    public byte[] Close(string name, ReadOnlySpan<byte> content)
    {
        var closed = new byte[1 + NonceBytes + TagBytes + content.Length];
        closed[0] = Version;
        var parts = new Parts(closed);
        RandomNumberGenerator.Fill(parts.Nonce);
        using var aes = new AesGcm(contentKey, TagBytes);
        aes.Encrypt(parts.Nonce, content, parts.Content, parts.Tag, Encoding.ASCII.GetBytes(name));
        return closed;
    }

    /// <exception cref="PermanentFailureException">The entry was damaged, or sealed with another key.</exception>
    public byte[] Open(string name, byte[] closed)
    {
        try
        {
            if (closed.Length < 1 + NonceBytes + TagBytes || closed[0] != Version)
                throw new CryptographicException("The entry has another form.");
            var parts = new Parts(closed);
            var content = new byte[parts.Content.Length];
            using var aes = new AesGcm(contentKey, TagBytes);
            aes.Decrypt(parts.Nonce, parts.Content, parts.Tag, content, Encoding.ASCII.GetBytes(name));
            return content;
        }
        catch (CryptographicException e)
        {
            throw new PermanentFailureException(
                $"The customer's entry {name} cannot be opened.",
                $"Set {CustomerIndexOptions.Section}:LookupKey to the key it was written with; if that is lost, delete the blob and redrive.",
                e);
        }
    }

    private readonly ref struct Parts(byte[] closed)
    {
        public Span<byte> Nonce { get; } = closed.AsSpan(1, NonceBytes);

        public Span<byte> Tag { get; } = closed.AsSpan(1 + NonceBytes, TagBytes);

        public Span<byte> Content { get; } = closed.AsSpan(1 + NonceBytes + TagBytes);
    }
}
