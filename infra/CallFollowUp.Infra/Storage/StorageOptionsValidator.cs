using Azure.Storage.Blobs;
using CallFollowUp.Workflow;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Storage;

/// <summary>Refuses to start without a storage account that can be addressed; whether it answers is found out in use.</summary>
public sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    private const string ManagedIdentity = "managedidentity";

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var problem = options.ConnectionString is { } connection ? ProblemOf(connection) : ProblemOf(options);
        return problem is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail($"{StorageNames.Connection}: {problem}");
    }

    private static string? ProblemOf(string connectionString)
    {
        try
        {
            _ = new BlobServiceClient(connectionString);
            return null;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            // The exception may quote the string, which holds the account's key.
            return "is no storage connection string; copy it whole from the account, or set UseDevelopmentStorage=true for Azurite.";
        }
    }

    private static string? ProblemOf(StorageOptions options)
    {
        if (options.BlobService() is not { } blobs || options.QueueService() is not { } queues)
        {
            return $"required: a connection string (UseDevelopmentStorage=true for Azurite), or {StorageNames.Connection}__accountName, "
                + $"or {StorageNames.Connection}__blobServiceUri and {StorageNames.Connection}__queueServiceUri.";
        }

        if (blobs.Scheme != Uri.UriSchemeHttps || queues.Scheme != Uri.UriSchemeHttps)
            return "an identity is only shown over https: set https addresses, or use a connection string.";
        if (options.Credential is { Length: > 0 } credential && !credential.Equals(ManagedIdentity, StringComparison.OrdinalIgnoreCase))
            return $"__credential '{credential}' is not known: set {ManagedIdentity}, or leave it out.";
        return null;
    }
}
