namespace CallFollowUp.Infra.Tickets.Remote;

/// <summary>The rules of a desk's address and secrets: what leaves this machine is encrypted.</summary>
internal static class DeskAddress
{
    /// <summary>What is wrong with the address; null where nothing is.</summary>
    public static string? Problem(string setting, Uri? address) =>
        address is not { IsAbsoluteUri: true } ? $"{setting}: required, an absolute https address."
        : address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback) ? null
        : $"{setting}: must be an https address (http only on this machine).";

    /// <summary>Whether it can stand in a header: a line break from a copied secret would break it, and the exception would show the secret.</summary>
    public static bool IsSecret(string secret) => secret.Length > 0 && secret.All(c => c is >= '!' and <= '~');

    /// <summary>The address with a slash at its end, so that paths are put behind it and not in its place.</summary>
    public static Uri Folder(Uri address) => address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
}
