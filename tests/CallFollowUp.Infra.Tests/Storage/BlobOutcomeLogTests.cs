using CallFollowUp.Infra.Storage;
using CallFollowUp.Infra.Tests.Contracts;
using CallFollowUp.Workflow.Outcomes;

namespace CallFollowUp.Infra.Tests.Storage;

public sealed class BlobOutcomeLogTests : OutcomeLogContract
{
    [Fact]
    public async Task A_line_is_one_request_and_the_first_of_a_blob_two_more()
    {
        var storage = await TestStorage.OpenCountedAsync();
        var log = new BlobOutcomeLog(storage.Blobs);
        var line = NewLine(TestStorage.NewId()) with { ClosedAt = new DateTimeOffset(1999, 12, 31, 0, 0, 0, TimeSpan.Zero) };

        await log.AppendAsync(line, Stop);
        Assert.Equal(3, storage.Requests.Total);
        storage.Requests.Reset();
        await log.AppendAsync(line, Stop);

        Assert.Equal("PUT", storage.Requests.Methods);
    }

    [Fact]
    public async Task What_did_not_change_is_not_loaded_again()
    {
        var storage = await TestStorage.OpenCountedAsync();
        var log = new BlobOutcomeLog(storage.Blobs);
        var line = NewLine(TestStorage.NewId()) with { ClosedAt = new DateTimeOffset(1999, 12, 30, 0, 0, 0, TimeSpan.Zero) };
        await log.AppendAsync(line, Stop);
        await log.ReadDayAsync(new DateOnly(1999, 12, 30), Stop);
        storage.Requests.Reset();

        Assert.Single(await log.ReadDayAsync(new DateOnly(1999, 12, 30), Stop));

        Assert.Equal("GET", storage.Requests.Methods);
    }

    protected override async Task<IOutcomeLog> OpenAsync() => new BlobOutcomeLog((await TestStorage.OpenAsync()).Blobs);
}
