using System.Net;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using CallFollowUp.Infra.Storage;
using CallFollowUp.Infra.Tests.Contracts;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Tests.Storage;

public sealed class BlobJournalStoreTests : JournalStoreContract
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_read_and_a_write_are_one_request_each()
    {
        var storage = await TestStorage.OpenCountedAsync();
        var store = new BlobJournalStore(storage.Blobs);
        var journal = Begin(TestStorage.NewId());

        var version = await store.WriteAsync(journal, null, Stop);
        await store.ReadAsync(journal.Id, Stop);
        await store.WriteAsync(journal, version, Stop);

        Assert.Equal("PUT GET PUT", storage.Requests.Methods);
    }

    [Theory]
    [InlineData("Fri, 20 Nov 2026 12:00:31 GMT", 30)]
    [InlineData("Fri, 20 Nov 2026 12:00:00 GMT", 0)]
    [InlineData("Fri, 20 Nov 2026 11:59:00 GMT", 0)]
    public async Task Age_is_told_by_the_services_clock_and_never_more_than_the_truth(string date, int seconds)
    {
        var options = new BlobClientOptions { Transport = new HttpClientTransport(new Answer(date)) };
        var store = new BlobJournalStore(new BlobServiceClient("UseDevelopmentStorage=true", options));

        Assert.Equal(TimeSpan.FromSeconds(seconds), (await store.ReadAsync("c-1", Stop))!.Age);
    }

    [Fact]
    public async Task A_document_that_is_no_journal_is_named_not_guessed()
    {
        var storage = await TestStorage.OpenAsync();
        var id = TestStorage.NewId();
        var container = storage.Blobs.GetBlobContainerClient(StorageNames.FollowUps);
        await container.UploadBlobAsync($"{id}.json", BinaryData.FromString("""{"schema":7}"""), Stop);

        var store = new BlobJournalStore(storage.Blobs);

        await Assert.ThrowsAsync<JournalMismatchException>(() => store.ReadAsync(id, Stop));
        var listed = await store.ListAsync(Stop).FirstAsync(j => j.Id == id, Stop);
        Assert.Equal("unknown", listed.Status);
    }

    [Fact]
    public async Task Tags_without_bounds_are_cut_and_do_not_stop_the_write()
    {
        var store = await OpenAsync();
        var journal = Begin(TestStorage.NewId());
        for (var i = 0; i < 50; i++)
            journal.Tags[$"tag {i}"] = string.Concat(Enumerable.Repeat("\U0001F600ä\uD800", 500));

        Assert.NotNull(await store.WriteAsync(journal, null, Stop));
        var listed = await store.ListAsync(Stop).FirstAsync(j => j.Id == journal.Id, Stop);
        Assert.StartsWith("\U0001F600ä", listed.Tags["tag 0"], StringComparison.Ordinal);
        Assert.InRange(listed.Tags.Count, 1, 49);
    }

    protected override async Task<IJournalStore> OpenAsync() => new BlobJournalStore((await TestStorage.OpenAsync()).Blobs) { PageSize = 3 };

    private sealed class Answer(string date) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var document = JournalJson.Write(Begin("c-1"));
            var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(document) };
            answer.Content.Headers.ContentLength = document.Length;
            answer.Headers.TryAddWithoutValidation("Date", date);
            answer.Headers.TryAddWithoutValidation("ETag", "\"1\"");
            answer.Headers.TryAddWithoutValidation("x-ms-blob-type", "BlockBlob");
            answer.Content.Headers.TryAddWithoutValidation("Last-Modified", "Fri, 20 Nov 2026 12:00:00 GMT");
            return Task.FromResult(answer);
        }
    }
}
