using System.Text;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Infra.Storage;
using CallFollowUp.Infra.Tests.Contracts;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Storage;

public sealed class BlobCallRecordsTests : CallRecordsContract
{
    [Fact]
    public async Task A_transcripts_url_is_read_where_it_lies_in_our_own_container()
    {
        var storage = await TestStorage.OpenAsync();
        var records = new BlobCallRecords(storage.Blobs);
        var blob = storage.Blobs.GetBlobContainerClient(StorageNames.CallRecords).GetBlobClient($"{TestStorage.NewId()}/a b.json");
        await blob.UploadAsync(BinaryData.FromString("[]"), Stop);

        Assert.Equal("[]", Encoding.UTF8.GetString((await records.ReadAsync(blob.Uri.AbsoluteUri, Stop)).Span));
    }

    [Fact]
    public async Task Nothing_else_is_ever_fetched()
    {
        var storage = await TestStorage.OpenCountedAsync();
        var records = new BlobCallRecords(storage.Blobs);
        var account = storage.Blobs.Uri.AbsoluteUri.TrimEnd('/');
        string[] elsewhere =
        [
            "https://evil.example/call-records/x", "http://169.254.169.254/metadata", "file:///etc/passwd", $"{account}/follow-ups/c-1.json",
            $"{account}/call-records/../follow-ups/c-1.json", $"{account}/call-records/%2e%2e/follow-ups/c-1.json",
            $"{account}/call-records/..%2Ffollow-ups/c-1.json", $"{account}/call-records/..%5Cfollow-ups", $"{account}/call-records", $"{account}/call-recordsx/a",
            "../follow-ups/c-1.json", "a/../../follow-ups/c-1.json", "/x", "", account.Replace("http://", "http://user@", StringComparison.Ordinal) + "/call-records/a",
        ];

        foreach (var url in elsewhere)
            await Assert.ThrowsAsync<PermanentFailureException>(() => records.ReadAsync(url, Stop));

        Assert.Equal(0, storage.Requests.Total);
    }

    [Fact]
    public async Task A_missing_or_too_large_record_fails_for_good()
    {
        var storage = await TestStorage.OpenAsync();
        var records = new BlobCallRecords(storage.Blobs);
        var large = $"{TestStorage.NewId()}/large";
        await storage.Blobs.GetBlobContainerClient(StorageNames.CallRecords)
            .UploadBlobAsync(large, BinaryData.FromBytes(new byte[BlobCallRecords.MaxBytes + 1]), Stop);

        await Assert.ThrowsAsync<PermanentFailureException>(() => records.ReadAsync($"{TestStorage.NewId()}/missing", Stop));
        await Assert.ThrowsAsync<PermanentFailureException>(() => records.ReadAsync(large, Stop));
    }

    [Fact]
    public async Task To_keep_and_to_read_is_one_request_each()
    {
        var storage = await TestStorage.OpenCountedAsync();
        var records = new BlobCallRecords(storage.Blobs);

        await records.ReadAsync(await records.SaveAsync(CallId.Parse("c-1"), "{}"u8.ToArray(), Stop), Stop);

        Assert.Equal("PUT GET", storage.Requests.Methods);
    }

    protected override async Task<ICallRecords> OpenAsync() => new BlobCallRecords((await TestStorage.OpenAsync()).Blobs);
}
