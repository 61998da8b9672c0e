using System.Diagnostics;
using CallFollowUp.Infra.Storage;
using CallFollowUp.Infra.Tests.Contracts;
using CallFollowUp.TestKit.Telemetry;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Telemetry;

namespace CallFollowUp.Infra.Tests.Storage;

[Collection(TestStorage.OneQueueAtATime)]
public sealed class StorageQueuesTests : FollowUpQueuesContract
{
    [Fact]
    public async Task A_message_is_one_request_and_never_expires()
    {
        var (queues, storage) = await OpenCountedAsync();

        await queues.EnqueueCallAsync("{}", Stop);

        Assert.Equal("POST", storage.Requests.Methods);
        var message = (await storage.Queues.GetQueueClient(StorageNames.ClosedCalls).ReceiveMessageAsync(cancellationToken: Stop)).Value;
        Assert.True(message.ExpiresOn > DateTimeOffset.UtcNow.AddYears(100));
    }

    [Fact]
    public async Task A_delay_beyond_what_storage_allows_is_shortened()
    {
        var (queues, _) = await OpenCountedAsync();

        await queues.ScheduleRetryAsync("c-1", new RetryWakeUp(1, "send-email.v1", 3), TimeSpan.FromDays(30), Stop);

        Assert.Equal(1, await queues.CountEventsAsync(Stop));
        Assert.Null(await TakeEventAsync());
    }

    [Fact]
    public async Task What_no_message_can_carry_fails_for_good_and_says_so()
    {
        var (queues, _) = await OpenCountedAsync();

        var tooLarge = await Assert.ThrowsAsync<PermanentFailureException>(() => queues.EnqueueCallAsync(new string('ä', 33_000), Stop));
        Assert.Contains("64 KiB", tooLarge.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<PermanentFailureException>(() => queues.EnqueueCallAsync("a\u0001b", Stop));
        await Assert.ThrowsAsync<PermanentFailureException>(() => queues.EnqueueCallAsync("a\uD800b", Stop));
        await queues.EnqueueCallAsync(new string('a', StorageQueues.MaxMessageBytes), Stop);
    }

    [Fact]
    public async Task A_message_carries_the_span_it_was_sent_in()
    {
        var (queues, _) = await OpenCountedAsync();
        using var telemetry = new RecordedTelemetry();
        using var source = new ActivitySource(FollowUpTracing.SourceName);
        using var span = source.StartActivity("sending");

        await queues.EnqueueEventAsync(new FollowUpMessage { CallId = "c-1", Marker = "due/x" }, TimeSpan.Zero, Stop);

        Assert.Equal(span!.Id, (await TakeEventAsync())!.Traceparent);
    }

    [Fact]
    public async Task Set_up_may_be_repeated_and_asks_for_each_once()
    {
        var storage = await TestStorage.OpenCountedAsync();

        await new StorageSetup(storage.Blobs, storage.Queues).EnsureAsync(Stop);

        Assert.Equal(StorageNames.Queues.Count + StorageNames.Containers.Count, storage.Requests.Total);
    }

    protected override async Task<(IFollowUpQueues Queues, IWakeUps WakeUps)> OpenEmptyAsync()
    {
        var (queues, _) = await OpenCountedAsync();
        return (queues, queues);
    }

    protected override async Task<FollowUpMessage?> TakeEventAsync() =>
        await TakeAsync(StorageNames.FollowUpEvents) is { } body ? FollowUpMessage.Read(body, out _) : null;

    protected override Task<string?> TakeCallAsync() => TakeAsync(StorageNames.ClosedCalls);

    private static async Task<string?> TakeAsync(string queue)
    {
        var client = (await TestStorage.OpenAsync()).Queues.GetQueueClient(queue);
        return (await client.ReceiveMessageAsync(cancellationToken: Stop)).Value?.MessageText;
    }

    private static async Task<(StorageQueues Queues, TestStorage Storage)> OpenCountedAsync()
    {
        var storage = await TestStorage.OpenCountedAsync();
        foreach (var queue in StorageNames.Queues)
            await storage.Queues.GetQueueClient(queue).ClearMessagesAsync(Stop);
        storage.Requests.Reset();
        return (new StorageQueues(storage.Queues), storage);
    }
}
