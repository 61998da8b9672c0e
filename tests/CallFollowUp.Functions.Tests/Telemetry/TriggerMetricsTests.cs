using Azure.Storage.Queues.Models;
using CallFollowUp.Functions.Tests.SendGrid;
using CallFollowUp.TestKit;
using CallFollowUp.TestKit.Telemetry;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Functions.Tests.Telemetry;

/// <summary>What the triggers count.</summary>
public sealed class TriggerMetricsTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task A_mail_report_counts_by_what_it_reports()
    {
        using var telemetry = new RecordedTelemetry();
        using var sendGrid = new WebhookCaller(clock, new InMemoryQueues(clock));
        const string Event = """{"event":"bounce","timestamp":1795176000,"email":"dana@customer.example","sg_message_id":"m","follow_up_key":"c-1/send-email.v1"}""";
        Assert.Equal(200, await sendGrid.PostAsync($"[{Event}]"));

        Assert.Equal([(1, "report=bounce")], telemetry.Of("callfollowup.mail_reports"));
    }

    [Fact]
    public async Task A_message_that_cannot_be_handled_counts_as_a_dead_letter_of_its_queue()
    {
        using var telemetry = new RecordedTelemetry();
        var guard = new QueueTriggerGuard(
            new GivenUpMessages(new InMemoryDeadLetters(), new InMemoryJournalStore(clock), new InMemoryMarkerIndex(), clock), Options.Create(new QueueTriggerOptions()), clock, NullLogger<QueueTriggerGuard>.Instance);
        var message = QueuesModelFactory.QueueMessage("m-1", "receipt", BinaryData.FromString("{}"), dequeueCount: 1);
        await guard.HandleAsync(StorageNames.ClosedCalls, message, _ => throw new PermanentFailureException("broken", "Mend it."), TestContext.Current.CancellationToken);

        Assert.Equal([(1, "queue=closed-calls")], telemetry.Of("callfollowup.dead_letters"));
    }
}
