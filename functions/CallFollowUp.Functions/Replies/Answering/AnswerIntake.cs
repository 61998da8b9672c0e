using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Telemetry;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Functions.Replies.Answering;

/// <summary>Passes an answer on to its follow-up.</summary>
/// <remarks>Crash promise: the answer is in the queue before the customer is thanked; the same answer twice is one event.</remarks>
internal sealed partial class AnswerIntake(IFollowUpQueues queues, ILogger<AnswerIntake> logger)
{
    private const int HashLength = 12;

    public async Task TakeAsync(OpenedLink link, CustomerAnswer answer, string serial, CancellationToken cancellation)
    {
        if (answer.SaysTheSameAs(link.FollowUp.Answer))
        {
            LogRepeated(link.FollowUp.Call.Id.Value);
            return;
        }

        var message = new FollowUpMessage
        {
            CallId = link.FollowUp.Call.Id.Value,
            EventId = EventIdOf(link.FollowUp.Answers, serial, answer),
            Event = FollowUpEvents.CustomerAnswered,
            Data = JsonSerializer.SerializeToElement(answer, FollowUpJson.Default.CustomerAnswer),
        };
        await queues.EnqueueEventAsync(message, TimeSpan.Zero, cancellation);
        FollowUpMetrics.Replies.Add(1, FollowUpMetrics.Tag("answer", answer.Solved ? "solved" : "not-solved"));
        LogTaken(message.CallId, message.EventId);
    }

    /// <summary>
    /// One form sent twice is one event, by its serial number and what it says. Solved, not solved, solved again are three, by the forms they come
    /// from, or by the number of answers before them where a browser brought an old form back. So no change of mind is lost while the queue is long.
    /// </summary>
    private static string EventIdOf(int answersBefore, string serial, CustomerAnswer answer)
    {
        var said = Encoding.UTF8.GetBytes($"{serial}\n{answer.Solved}\n{answer.Wish}\n{answer.Comment}");
        return $"answer:{answersBefore + 1}:{Convert.ToHexStringLower(SHA256.HashData(said))[..HashLength]}";
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Call {CallId}: the customer's answer is queued as {EventId}")]
    private partial void LogTaken(string callId, string eventId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Call {CallId}: the customer gave the same answer again")]
    private partial void LogRepeated(string callId);
}
