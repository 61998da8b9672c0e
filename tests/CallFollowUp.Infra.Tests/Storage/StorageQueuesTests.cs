using CallFollowUp.Infra.Storage;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Storage;

[Collection(TestStorage.OneQueueAtATime)]
public sealed class StorageQueuesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_is_one_plain_message_that_never_expires()
    {
        var (queues, storage) = await OpenEmptyAsync();
        const string body = """{"schema":"closed-call/1","subject":"<ça> & \"va\" 好 😀"}""";

        await queues.EnqueueCallAsync(body, Stop);

        Assert.Equal("POST", storage.Requests.Methods);
        var message = (await storage.Queues.GetQueueClient(StorageNames.ClosedCalls).ReceiveMessageAsync(cancellationToken: Stop)).Value;
        Assert.Equal(body, message.MessageText);
        Assert.True(message.ExpiresOn > DateTimeOffset.UtcNow.AddYears(100));
    }

    [Fact]
    public async Task An_event_comes_after_its_delay_and_a_retry_is_an_event()
    {
        var (queues, storage) = await OpenEmptyAsync();

        await queues.EnqueueEventAsync(new FollowUpMessage { CallId = "c-1", EventId = "e", Event = "reply" }, TimeSpan.Zero, Stop);
        await queues.ScheduleRetryAsync("c-2", new RetryWakeUp(1, "send-email.v1", 3), TimeSpan.FromDays(30), Stop);

        Assert.Equal(2, await queues.CountEventsAsync(Stop));
        var events = storage.Queues.GetQueueClient(StorageNames.FollowUpEvents);
        var visible = (await events.ReceiveMessagesAsync(32, cancellationToken: Stop)).Value;
        var message = FollowUpMessage.Read(Assert.Single(visible).MessageText, out var problem);
        Assert.Null(problem);
        Assert.Equal(("c-1", "reply"), (message!.CallId, message.Event));
    }

    [Fact]
    public async Task What_no_message_can_carry_fails_for_good_and_says_so()
    {
        var (queues, _) = await OpenEmptyAsync();

        var tooLarge = await Assert.ThrowsAsync<PermanentFailureException>(() => queues.EnqueueCallAsync(new string('ä', 33_000), Stop));
        Assert.Contains("64 KiB", tooLarge.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<PermanentFailureException>(() => queues.EnqueueCallAsync("a\u0001b", Stop));
        await Assert.ThrowsAsync<PermanentFailureException>(() => queues.EnqueueCallAsync("a\uD800b", Stop));
        await queues.EnqueueCallAsync(new string('a', StorageQueues.MaxMessageBytes), Stop);
    }

    [Fact]
    public async Task Set_up_may_be_repeated_and_asks_for_each_once()
    {
        var storage = await TestStorage.OpenCountedAsync();

        await new StorageSetup(storage.Blobs, storage.Queues).EnsureAsync(Stop);

        Assert.Equal(StorageNames.Queues.Count + StorageNames.Containers.Count, storage.Requests.Total);
    }

    private static async Task<(StorageQueues Queues, TestStorage Storage)> OpenEmptyAsync()
    {
        var storage = await TestStorage.OpenCountedAsync();
        foreach (var queue in StorageNames.Queues)
            await storage.Queues.GetQueueClient(queue).ClearMessagesAsync(Stop);
        storage.Requests.Reset();
        return (new StorageQueues(storage.Queues), storage);
    }
}
