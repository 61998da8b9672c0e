using Azure.Storage.Queues;
using CallFollowUp.TestKit;
using CallFollowUp.TestKit.Storage;

namespace CallFollowUp.Functions.Tests.Hosting;

public sealed class QueueTriggerTests(AzuriteFixture storage)
{
    [Fact]
    public async Task Handled_message_is_deleted_and_its_metadata_reaches_the_function()
    {
        await using var sample = new QueueTriggerHarness(storage);
        await sample.StartAsync();

        var sent = (await sample.Queue.SendMessageAsync("{\"größe\":1}")).Value;

        await Eventually.TrueAsync(sample.QueueIsEmptyAsync, "the message is deleted");
        var delivery = Assert.Single(sample.Record.Begun);
        Assert.Equal("{\"größe\":1}", delivery.Body);
        Assert.Equal(sent.MessageId, delivery.Id);
        Assert.Equal(1, delivery.DequeueCount);
        Assert.Equal(sent.InsertionTime, delivery.InsertionTime);
    }

    [Fact]
    public async Task Failing_message_is_delivered_max_dequeue_count_times_and_then_poisoned()
    {
        await using var sample = new QueueTriggerHarness(storage);
        sample.Record.Work = (_, _) => throw new InvalidOperationException("customer words");
        await sample.StartAsync();

        await sample.Queue.SendMessageAsync("always fails");

        await Eventually.TrueAsync(async () => (await sample.PoisonedAsync()).Count > 0, "the message is poisoned");
        await Eventually.TrueAsync(sample.QueueIsEmptyAsync, "the message has left its queue");
        Assert.Equal([1L, 2L, 3L], sample.Record.Begun.Select(d => d.DequeueCount));
        Assert.Equal(["always fails"], await sample.PoisonedAsync());
        Assert.DoesNotContain(sample.Logs.Lines, line => line.Contains("always fails", StringComparison.Ordinal));
        Assert.DoesNotContain(sample.Logs.Lines, line => line.Contains("customer words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Failed_message_rests_for_the_visibility_timeout()
    {
        await using var sample = new QueueTriggerHarness(storage);
        sample.Settings = sample.Settings with { VisibilityTimeout = TimeSpan.FromHours(1) };
        var failed = new TaskCompletionSource();
        sample.Record.Work = (_, _) =>
        {
            failed.SetResult();
            throw new InvalidOperationException();
        };
        await sample.StartAsync();
        await sample.Queue.SendMessageAsync("rests");
        await failed.Task;
        await sample.StopAsync();

        Assert.Empty(await sample.VisibleAsync());
        Assert.False(await sample.QueueIsEmptyAsync());
        Assert.Single(sample.Record.Begun);
    }

    [Fact]
    public async Task Message_whose_last_run_was_killed_is_poisoned_without_another_run()
    {
        await using var sample = new QueueTriggerHarness(storage);
        await sample.Queue.CreateAsync();
        await sample.Queue.SendMessageAsync("kills its worker");
        for (var i = 0; i < sample.Settings.MaxDequeueCount; i++)
        {
            var taken = (await sample.Queue.ReceiveMessageAsync()).Value;
            await sample.Queue.UpdateMessageAsync(taken.MessageId, taken.PopReceipt, (string?)null, TimeSpan.Zero);
        }

        await sample.StartAsync();

        await Eventually.TrueAsync(async () => (await sample.PoisonedAsync()).Count > 0, "the message is poisoned");
        Assert.Empty(sample.Record.Begun);
    }

    [Fact]
    public async Task Lease_is_renewed_while_a_slow_function_runs()
    {
        await using var sample = new QueueTriggerHarness(storage);
        sample.Settings = sample.Settings with { MessageLease = TimeSpan.FromSeconds(2) };
        var finish = new TaskCompletionSource();
        sample.Record.Work = (_, _) => finish.Task;
        await sample.StartAsync();
        var sent = (await sample.Queue.SendMessageAsync("slow")).Value;
        await Eventually.TrueAsync(() => !sample.Record.Begun.IsEmpty, "the function runs");

        // Storage's clock, not ours, decides when a lease is over.
        await Eventually.TrueAsync(
            async () =>
            {
                Assert.Empty(await sample.VisibleAsync());
                var date = (await sample.Queue.GetPropertiesAsync()).GetRawResponse().Headers.Date;
                return date > sent.InsertionTime.AddSeconds(5);
            },
            "two leases have passed");
        finish.SetResult();

        await Eventually.TrueAsync(sample.QueueIsEmptyAsync, "the message is deleted by its last pop receipt");
        Assert.Single(sample.Record.Begun);
    }

    [Fact]
    public async Task Base64_body_is_decoded_and_an_undecodable_one_goes_straight_to_poison()
    {
        await using var sample = new QueueTriggerHarness(storage);
        sample.Settings = sample.Settings with { MessageEncoding = QueueMessageEncoding.Base64 };
        await sample.StartAsync();

        await sample.Queue.SendMessageAsync("{ not base64 }");
        await sample.Queue.SendMessageAsync(Convert.ToBase64String("plain tëxt"u8));

        await Eventually.TrueAsync(sample.QueueIsEmptyAsync, "both messages have left the queue");
        Assert.Equal(["plain tëxt"], sample.Record.Begun.Select(d => d.Body));
        Assert.Equal(["{ not base64 }"], await sample.PoisonedAsync());
    }

    [Fact]
    public async Task No_more_than_batch_size_and_threshold_run_at_a_time()
    {
        await using var sample = new QueueTriggerHarness(storage);
        sample.Settings = sample.Settings with { BatchSize = 2, NewBatchThreshold = 1 };
        var finish = new TaskCompletionSource();
        sample.Record.Work = (_, _) => finish.Task;
        await sample.Queue.CreateAsync();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => sample.Queue.SendMessageAsync($"{i}")));

        await sample.StartAsync();
        // One is running, then two are: the threshold lets one more batch in only at one.
        await Eventually.TrueAsync(() => sample.Record.Running == 2, "a batch runs");
        Assert.Equal(8, (await sample.VisibleAsync()).Count);
        finish.SetResult();

        await Eventually.TrueAsync(sample.QueueIsEmptyAsync, "all are handled");
        Assert.Equal(10, sample.Record.Begun.Count);
        Assert.InRange(sample.Record.MostRunning, 2, 3);
    }

    [Fact]
    public async Task Stop_lets_a_running_function_finish()
    {
        await using var sample = new QueueTriggerHarness(storage);
        var finish = new TaskCompletionSource();
        sample.Record.Work = (_, _) => finish.Task;
        await sample.StartAsync();
        await sample.Queue.SendMessageAsync("almost done");
        await Eventually.TrueAsync(() => sample.Record.Running == 1, "the function runs");

        var stopping = sample.StopAsync();
        Assert.False(stopping.IsCompleted);
        finish.SetResult();
        await stopping;

        Assert.True(await sample.QueueIsEmptyAsync());
    }

    [Fact]
    public async Task Stop_cancels_after_the_grace_time_and_gives_the_message_back_at_once()
    {
        await using var sample = new QueueTriggerHarness(storage);
        sample.Record.Work = (_, cancellation) => Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        await sample.StartAsync(stopGrace: TimeSpan.Zero);
        await sample.Queue.SendMessageAsync("not done");
        await Eventually.TrueAsync(() => sample.Record.Running == 1, "the function runs");

        await sample.StopAsync();

        var again = (await sample.Queue.ReceiveMessageAsync()).Value;
        Assert.Equal("not done", again.MessageText);
        Assert.Equal(2, again.DequeueCount);
    }

    [Fact]
    public async Task Poll_under_way_at_a_stop_does_not_fetch_what_the_stop_gives_back()
    {
        using var cable = new StorageCable(storage.ConnectionString);
        await using var sample = new QueueTriggerHarness(storage, cable.ConnectionString);
        sample.Record.Work = (_, cancellation) => Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        await sample.StartAsync(stopGrace: TimeSpan.Zero);
        await sample.Queue.SendMessageAsync("not done");
        await Eventually.TrueAsync(() => sample.Record.Running == 1, "the function runs");
        var polled = new TaskCompletionSource();
        var givenBack = new TaskCompletionSource();
        cable.Hold = async request =>
        {
            if (!request.StartsWith("GET", StringComparison.Ordinal))
                return;
            polled.TrySetResult();
            await Task.WhenAny(givenBack.Task, Task.Delay(TimeSpan.FromMilliseconds(300)));
        };
        await polled.Task;

        var stopping = sample.StopAsync();
        await Eventually.TrueAsync(async () => (await sample.VisibleAsync()).Count == 1, "the message is given back");
        givenBack.SetResult();
        await stopping;

        Assert.Equal(2, (await sample.Queue.ReceiveMessageAsync()).Value.DequeueCount);
    }

    [Fact]
    public async Task Cut_storage_is_reported_once_and_work_resumes_when_it_is_back()
    {
        using var cable = new StorageCable(storage.ConnectionString);
        await using var sample = new QueueTriggerHarness(storage, cable.ConnectionString);
        await sample.StartAsync();
        cable.Cut();
        await Eventually.TrueAsync(() => sample.Logs.Lines.Any(IsOutage), "the outage is reported");
        await sample.Queue.SendMessageAsync("sent meanwhile");

        cable.Mend();

        await Eventually.TrueAsync(sample.QueueIsEmptyAsync, "the message is handled", TimeSpan.FromSeconds(60));
        Assert.Single(sample.Logs.Lines, IsOutage);
        Assert.Single(sample.Logs.Lines, line => line.Contains("answers again", StringComparison.Ordinal));

        static bool IsOutage(string line) => line.StartsWith("Warning: Storage", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_starts_with_storage_down_and_creates_its_queue_when_it_is_back()
    {
        using var cable = new StorageCable(storage.ConnectionString);
        cable.Cut();
        await using var sample = new QueueTriggerHarness(storage, cable.ConnectionString);

        await sample.StartAsync();
        Assert.False(await sample.Queue.ExistsAsync());
        cable.Mend();

        await Eventually.TrueAsync(async () => await sample.Queue.ExistsAsync(), "the queue exists", TimeSpan.FromSeconds(60));
    }
}
