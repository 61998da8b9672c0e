using CallFollowUp.Infra.Storage;
using CallFollowUp.Infra.Tests.Contracts;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Storage;

[Collection(TestStorage.OneQueueAtATime)]
public sealed class BlobDeadLettersTests : DeadLettersContract
{
    [Fact]
    public async Task Filing_is_one_request_and_redriving_two()
    {
        var storage = await TestStorage.OpenCountedAsync();
        var letters = new BlobDeadLetters(storage.Blobs, storage.Queues);
        var letter = NewLetter("");

        await letters.FileAsync(letter, Stop);
        await letters.RedriveAsync(letter, Stop);

        Assert.Equal("PUT POST DELETE", storage.Requests.Methods);
    }

    protected override async Task<IDeadLetters> OpenAsync()
    {
        var storage = await TestStorage.OpenAsync();
        return new BlobDeadLetters(storage.Blobs, storage.Queues);
    }

    protected override async Task<IReadOnlyList<string>> PutBackAsync()
    {
        var queue = (await TestStorage.OpenAsync()).Queues.GetQueueClient(StorageNames.ClosedCalls);
        return [.. (await queue.ReceiveMessagesAsync(32, cancellationToken: Stop)).Value.Select(m => m.MessageText)];
    }
}
