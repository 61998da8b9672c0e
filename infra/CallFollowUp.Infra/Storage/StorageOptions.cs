using CallFollowUp.Workflow;
using Microsoft.Extensions.Configuration;

namespace CallFollowUp.Infra.Storage;

/// <summary>Which storage account is ours, and how we are known there: what the Functions host reads from the same settings.</summary>
/// <remarks>Either a connection string under <c>AzureWebJobsStorage</c>, or an identity-based connection under the settings below that name.</remarks>
public sealed class StorageOptions
{
    /// <value>A connection string; <c>UseDevelopmentStorage=true</c> for Azurite on its usual ports. Default: none.</value>
    public string? ConnectionString { get; set; }

    /// <value>The account's name in Azure's public cloud, instead of the two addresses. Default: none.</value>
    public string? AccountName { get; set; }

    /// <value>The blob service's https address. Default: made of <see cref="AccountName"/>.</value>
    public string? BlobServiceUri { get; set; }

    /// <value>The queue service's https address. Default: made of <see cref="AccountName"/>.</value>
    public string? QueueServiceUri { get; set; }

    /// <value><c>managedidentity</c>, or nothing: then whatever identity the machine offers, a developer's own among them.</value>
    public string? Credential { get; set; }

    /// <value>The client id of a user-assigned identity. Default: the system-assigned one.</value>
    public string? ClientId { get; set; }

    /// <summary>Fills the options from the connection's settings, as the Functions host reads them.</summary>
    public void Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(StorageNames.Connection);
        section.Bind(this);
        ConnectionString = NotEmpty(section.Value) ?? NotEmpty(configuration.GetConnectionString(StorageNames.Connection));
    }

    internal Uri? BlobService() => Service(BlobServiceUri, "blob");

    internal Uri? QueueService() => Service(QueueServiceUri, "queue");

    private Uri? Service(string? address, string service)
    {
        var text = NotEmpty(address) ?? (NotEmpty(AccountName) is { } account ? $"https://{account}.{service}.core.windows.net" : null);
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : null;
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
