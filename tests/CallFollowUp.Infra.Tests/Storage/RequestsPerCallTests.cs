using System.Text.Json;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Infra.Storage;
using CallFollowUp.TestKit;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Outcomes;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tests.Storage;

/// <summary>What one call costs in requests to storage: the real workflow on the real adapters, counted on the wire.</summary>
[Collection(TestStorage.OneSwitch)]
public sealed class RequestsPerCallTests
{
    /// <summary>A message is taken from its queue and deleted: the trigger does that, not what is counted here.</summary>
    private const int QueueRequests = 2;

    private const int Most = 8;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_queue_to_the_wait_and_from_the_answer_to_the_end_a_call_takes_at_most_eight_requests_each()
    {
        var storage = await TestStorage.OpenCountedAsync();
        var call = ClosedCallBuilder.Resolved(TestStorage.NewId()).WithCustomer("id", TestStorage.NewId()).Without("ticketId");
        var log = new BlobOutcomeLog(storage.Blobs);
        var runner = Runner(storage, log);

        // The first line of a day and shard makes the blob: that is not a call's own cost.
        await log.AppendAsync(new OutcomeLine(call.Id, 0, 0, FollowUpStatus.Assessing, call.Build().ClosedAt, default), Stop);
        storage.Requests.Reset();

        var (_, waiting) = await runner.StartAsync(call.ToUtf8(), "d-1", Stop);
        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(waiting!));
        Assert.True(storage.Requests.Total + QueueRequests <= Most, $"to the wait: {storage.Requests.Methods}");

        storage.Requests.Reset();
        var answer = new FollowUpMessage
        {
            CallId = call.Id,
            EventId = "answer-1",
            Event = FollowUpEvents.CustomerAnswered,
            Data = JsonSerializer.SerializeToElement(new CustomerAnswer(true), FollowUpJson.Default.CustomerAnswer),
        };
        var ended = await runner.ResumeAsync(answer, "d-2", Stop);
        Assert.Equal(FollowUpOutcome.Confirmed, ended.Outcome);
        Assert.True(storage.Requests.Total + QueueRequests <= Most, $"to the end: {storage.Requests.Methods}");
    }

    [Fact]
    public async Task A_call_with_a_ticket_takes_one_request_more_to_the_wait()
    {
        var storage = await TestStorage.OpenCountedAsync();
        var runner = Runner(storage, new BlobOutcomeLog(storage.Blobs));
        var call = ClosedCallBuilder.Resolved(TestStorage.NewId()).WithCustomer("id", TestStorage.NewId());
        await new BlobOutcomeLog(storage.Blobs).AppendAsync(new OutcomeLine(call.Id, 0, 0, FollowUpStatus.Assessing, call.Build().ClosedAt, default), Stop);
        storage.Requests.Reset();

        await runner.StartAsync(call.ToUtf8(), "d-1", Stop);

        // Six as without one, the first look at the switch of all mails among them, and the index of tickets.
        Assert.Equal(7, storage.Requests.Total);
    }

    private static FollowUpRunner Runner(TestStorage storage, IOutcomeLog log)
    {
        var clock = new FakeTimeProvider();
        var (options, dispositions) = (new FollowUpOptions(), DispositionMap.Default);
        var emails = new EmailOptions { CompanyName = "Bluefin", FromAddress = "care@bluefin.example" };
        var judgement = new FollowUpJudgement(
            new TranscriptAssessor(AssessorModel.Default, dispositions), new FollowUpPolicy(options, dispositions), new EmailComposer(emails), options, emails);
        var index = Options.Create(new CustomerIndexOptions { LookupKey = Convert.ToBase64String(new byte[32]) });
        var queues = new StorageQueues(storage.Queues);
        var records = new BlobCallRecords(storage.Blobs);
        var ports = new FollowUpPorts(
            new RecordingEmailSender(clock),
            new PlainTemplates(),
            new PlainLinks(),
            new RecordingTicketDesk(clock),
            new RecordingManagerNotifier(clock),
            new BlobCustomerIndex(storage.Blobs, index, clock),
            records,
            queues,
            new MailPauses(new BlobMailSwitch(storage.Blobs), clock));
        var engine = new WorkflowEngine(
            new BlobJournalStore(storage.Blobs),
            new BlobMarkerIndex(storage.Blobs),
            queues,
            [new FollowUpWorkflow(judgement, ports, clock)],
            new EngineOptions(),
            clock,
            new OutcomeReporter(log, new BlobTicketIndex(storage.Blobs), dispositions));
        return new FollowUpRunner(engine, records, new BlobRejectedRecords(storage.Blobs), clock);
    }
}
