using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Storage;

/// <summary>Customers as sealed blobs in the container <c>customers</c>, named by a keyed hash of the customer's id.</summary>
/// <remarks>
/// Requests: one for a customer's first call, three for a later one, two where nothing changes, one to look. Changes are merged under the blob's ETag until one
/// holds, so that of two calls that claim the slot at once exactly one gets it.
/// </remarks>
public sealed class BlobCustomerIndex(BlobServiceClient blobs, IOptions<CustomerIndexOptions> options, TimeProvider clock) : ICustomerIndex
{
    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(StorageNames.Customers);
    private readonly int recentCalls = options.Value.RecentCalls;
    private readonly CustomerSeal seal = new(
        options.Value.KeyBytes() ?? throw new ArgumentException("The lookup key is missing or too short.", nameof(options)));

    public async Task<CustomerStanding> RegisterAsync(string customerId, RecentCall call, TimeSpan? slot, CancellationToken cancellation)
    {
        var entry = await ChangeAsync(customerId, Register, isNew: true, cancellation);
        return entry.StandingFor(call, asksForSlot: slot is not null);

        bool Register(CustomerEntry entry)
        {
            var isNoted = entry.Note(call, recentCalls);
            var isClaimed = slot is { } length && entry.Claim(call.Id, length, clock.GetUtcNow());
            return isNoted || isClaimed;
        }
    }

    public Task ReleaseSlotAsync(string customerId, CallId call, CancellationToken cancellation) =>
        ChangeAsync(customerId, entry => entry.Release(call), isNew: false, cancellation);

    public Task SetOptOutAsync(string customerId, bool optedOut, CancellationToken cancellation) => ChangeAsync(
        customerId,
        entry =>
        {
            var changes = entry.OptedOut != optedOut;
            entry.OptedOut = optedOut;
            return changes;
        },
        isNew: false,
        cancellation);

    public async Task<bool> IsOptedOutAsync(string customerId, CancellationToken cancellation)
    {
        var name = seal.NameOf(customerId);
        return (await ReadAsync(container.GetBlobClient(name), name, cancellation)).Entry.OptedOut;
    }

    public Task MarkUnreachableAsync(string customerId, string address, CancellationToken cancellation) => ChangeAsync(
        customerId,
        entry =>
        {
            var changes = entry.UnreachableAddress != address;
            entry.UnreachableAddress = address;
            return changes;
        },
        isNew: false,
        cancellation);

    public async Task<IReadOnlyList<CallId>> CallsOfAsync(string customerId, CancellationToken cancellation)
    {
        var name = seal.NameOf(customerId);
        var (entry, _) = await ReadAsync(container.GetBlobClient(name), name, cancellation);
        return [.. entry.Older.Concat(entry.Calls.Select(c => c.Id)).Select(CallId.Parse)];
    }

    public async Task EraseAsync(string customerId, CancellationToken cancellation)
    {
        var name = seal.NameOf(customerId);
        var blob = container.GetBlobClient(name);
        while (await ReadAsync(blob, name, cancellation) is (var entry, { } version))
        {
            var isDone = entry.OptedOut
                ? await TryWriteAsync(blob, name, new CustomerEntry { OptedOut = true }, version, cancellation)
                : await TryDeleteAsync(blob, version, cancellation);
            if (isDone)
                return;
        }
    }

    /// <param name="change">Changes the entry and says whether it did.</param>
    /// <param name="isNew">Supposes an unknown customer: saves the read where that is so.</param>
    private async Task<CustomerEntry> ChangeAsync(
        string customerId, Func<CustomerEntry, bool> change, bool isNew, CancellationToken cancellation)
    {
        var name = seal.NameOf(customerId);
        var blob = container.GetBlobClient(name);
        for (var first = isNew; ; first = false)
        {
            var (entry, version) = first ? (new CustomerEntry(), null) : await ReadAsync(blob, name, cancellation);
            if (!change(entry) || await TryWriteAsync(blob, name, entry, version, cancellation))
                return entry;
        }
    }

    private async Task<(CustomerEntry Entry, ETag? Version)> ReadAsync(BlobClient blob, string name, CancellationToken cancellation)
    {
        try
        {
            var content = await blob.DownloadContentAsync(cancellation);
            var entry = CustomerEntryJson.Read(seal.Open(name, content.Value.Content.ToArray()));
            return (entry, content.Value.Details.ETag);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return (new CustomerEntry(), null);
        }
    }

    private async Task<bool> TryWriteAsync(BlobClient blob, string name, CustomerEntry entry, ETag? version, CancellationToken cancellation)
    {
        using var content = new MemoryStream(seal.Close(name, CustomerEntryJson.Write(entry)), writable: false);
        var conditions = version is null
            ? new BlobRequestConditions { IfNoneMatch = ETag.All }
            : new BlobRequestConditions { IfMatch = version };
        try
        {
            await blob.UploadAsync(content, new BlobUploadOptions { Conditions = conditions }, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.IsLostRace())
        {
            return false;
        }
    }

    private static async Task<bool> TryDeleteAsync(BlobClient blob, ETag version, CancellationToken cancellation)
    {
        try
        {
            await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, new BlobRequestConditions { IfMatch = version }, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.IsLostRace())
        {
            return false;
        }
    }
}
