using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Local.Commands;

/// <summary><c>run status --json</c>: one line for each follow-up, rejected record and dead letter.</summary>
internal static class StatusLines
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(IEnumerable<JournalSummary> followUps, IEnumerable<RejectedRecord> rejected, IEnumerable<DeadLetter> letters)
    {
        foreach (var f in followUps)
        {
            var line = new JsonObject { ["callId"] = f.Id, ["status"] = f.Status };
            if (f.Outcome is not null)
                line["outcome"] = f.Outcome;
            foreach (var (name, value) in f.Tags)
                line[name] = value;
            line["updatedAt"] = f.UpdatedAt;
            Print(line);
        }

        foreach (var r in rejected)
            Print(new JsonObject { ["callId"] = r.CallId, ["status"] = FollowUpStatus.Rejected, ["reason"] = r.Reason, ["updatedAt"] = r.At });
        foreach (var l in letters)
        {
            Print(new JsonObject
            {
                ["callId"] = l.CallId, ["status"] = "dead-letter", ["queue"] = l.Queue, ["reason"] = l.Reason, ["updatedAt"] = l.At,
            });
        }
    }

    private static void Print(JsonObject line) => Console.Out.WriteLine(line.ToJsonString(Readable));
}
