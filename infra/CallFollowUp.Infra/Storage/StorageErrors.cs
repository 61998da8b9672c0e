using Azure;
using Azure.Storage.Blobs.Models;

namespace CallFollowUp.Infra.Storage;

/// <summary>Reads the storage service's refusals.</summary>
internal static class StorageErrors
{
    /// <summary>Somebody else wrote first: the condition of a write did not hold.</summary>
    public static bool IsLostRace(this RequestFailedException e) =>
        e.Status == 412 || e.ErrorCode == BlobErrorCode.BlobAlreadyExists;
}
