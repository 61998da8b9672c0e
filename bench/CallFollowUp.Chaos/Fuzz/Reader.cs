using System.Text;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Infra.SendGrid;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Chaos.Fuzz;

/// <summary>One door for input from outside, and what it makes of it: taken, or refused with a reason. Anything else is a breach.</summary>
internal sealed record Reader(string Name, IReadOnlyList<byte[]> Specimens, Func<byte[], string?> Refusal)
{
    private static readonly TranscriptAssessor Assessor = new(AssessorModel.Default, DispositionMap.Default);

    public static IReadOnlyList<Reader> All { get; } =
    [
        new("records", Fuzz.Specimens.Records, ReadRecord),
        new("delivery reports", Fuzz.Specimens.Reports, ReadReports),
        new("events", Fuzz.Specimens.Events, ReadEvent),
    ];

    /// <summary>As the queue trigger does: a reference to a stored record, or the record itself. A call that is taken is assessed, one of twenty.</summary>
    private static string? ReadRecord(byte[] body)
    {
        if (RecordReference.TryRead(body) is not null)
            return null;
        var reading = ClosedCallReader.Read(body);
        if (reading.Call is not { } call)
            return reading.Reason;
        if (body.Length % 20 == 0)
            Assessor.Assess(call);
        return null;
    }

    /// <summary>Whatever the webhook queues, the event trigger must be able to read.</summary>
    private static string? ReadReports(byte[] body)
    {
        if (SendGridWebhookReader.Read(body) is not { } messages)
            return "$: must be an array of events";
        foreach (var message in messages)
        {
            if (FollowUpMessage.Read(message.Write(), out var problem) is null)
                throw new InvalidOperationException($"the webhook queues what nobody can read: {problem}");
        }

        return null;
    }

    private static string? ReadEvent(byte[] body) =>
        FollowUpMessage.Read(Encoding.UTF8.GetString(body), out var problem) is null ? problem : null;
}
