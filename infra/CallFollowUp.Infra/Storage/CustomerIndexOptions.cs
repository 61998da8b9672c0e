using System.ComponentModel.DataAnnotations;

namespace CallFollowUp.Infra.Storage;

/// <summary>How customers are kept across calls.</summary>
public sealed class CustomerIndexOptions
{
    public const string Section = "CustomerIndex";

    /// <value>32 bytes.</value>
    public const int LeastKeyBytes = 32;

    /// <summary>
    /// The secret behind the names of customers' entries, and the seal on what they hold. It is never rotated: with another key nobody's wish to
    /// get no more mails would be found again. Make one with <c>openssl rand -base64 32</c>, and keep it as long as the storage account lives.
    /// </summary>
    /// <value>Base64 of at least 32 random bytes. Required.</value>
    public string LookupKey { get; set; } = "";

    /// <summary>How many of a customer's calls are remembered, the newest by their closing.</summary>
    /// <value>1 to 100; default 20.</value>
    [Range(1, 100, ErrorMessage = Section + ":RecentCalls: must be 1 to 100.")]
    public int RecentCalls { get; set; } = 20;

    internal byte[]? KeyBytes()
    {
        var bytes = new byte[LookupKey.Length];
        return Convert.TryFromBase64String(LookupKey, bytes, out var length) && length >= LeastKeyBytes ? bytes[..length] : null;
    }
}
