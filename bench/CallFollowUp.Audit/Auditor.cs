using System.Text.Json;

namespace CallFollowUp.Audit;

/// <summary>Holds what happened against what must never happen. It knows the documents in storage and the receivers' logs, and nothing of the engine.</summary>
public static class Auditor
{
    public static IReadOnlyList<Finding> Check(Evidence evidence)
    {
        var byId = evidence.FollowUps.ToDictionary(f => f.Id);
        return
        [
            CallsIn(evidence, byId),
            NoneStuck(evidence),
            NoMailTwice(evidence),
            NoTicketActionTwice(evidence),
            NoMailLost(evidence, byId),
            NoTicketActionLost(evidence, byId),
            NoAnswerLost(evidence, byId),
            NothingPoisoned(evidence, byId),
        ];
    }

    private static Finding CallsIn(Evidence evidence, Dictionary<string, StoredFollowUp> byId)
    {
        var sent = evidence.Calls.Select(c => c.CallId).ToHashSet();
        var rejected = evidence.BrokenRecords.Count(id => evidence.Rejected.Any(body => body.Contains(id, StringComparison.Ordinal)));
        return new(
            $"calls in = follow-ups: {sent.Count} = {byId.Count}; broken records in = rejected: {evidence.BrokenRecords.Count} = {rejected}",
            [
                .. sent.Where(id => !byId.ContainsKey(id)).Select(id => $"{id} came in and has no follow-up"),
                .. byId.Keys.Where(id => !sent.Contains(id)).Select(id => $"{id} has a follow-up and never came in"),
                .. evidence.BrokenRecords.Where(id => !evidence.Rejected.Any(body => body.Contains(id, StringComparison.Ordinal))).Select(id => $"{id} broke a rule and was not kept"),
                .. evidence.Rejected.Where(body => !evidence.BrokenRecords.Any(id => body.Contains(id, StringComparison.Ordinal))).Select(body => $"rejected without need: {Short(body)}"),
            ]);
    }

    /// <summary>Whatever is not over waits for something that will come: an answer or a time, with its marker; or a person, who is told.</summary>
    private static Finding NoneStuck(Evidence evidence)
    {
        var statuses = evidence.FollowUps.GroupBy(f => f.WaitsForEvidence ? "waiting for evidence of a mail" : f.Status)
            .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Count()} {g.Key}");
        return new(
            $"none stuck: {string.Join(", ", statuses)}",
            [
                .. evidence.FollowUps.Select(f => (f.Id, Problem: StuckBy(f, evidence.Markers))).Where(s => s.Problem is not null).Select(s => $"{s.Id} {s.Problem}"),
                .. evidence.Queues.Where(q => q.Value > 0 && !IsPoison(q.Key)).Select(q => $"{q.Value} messages are left in {q.Key}"),
            ]);
    }

    private static string? StuckBy(StoredFollowUp followUp, IReadOnlySet<string> markers)
    {
        if (followUp.Markers.FirstOrDefault(m => !markers.Contains(m)) is { } missing)
            return $"counts on the marker {missing}, which is not there";
        var isDue = followUp.Markers.Any(m => m.StartsWith("due/", StringComparison.Ordinal));
        return followUp.Status switch
        {
            "completed" or "cancelled" => isDue ? "is over and still has a due marker" : null,
            "waiting" when followUp.Steps is [.., { Waits: true }] => isDue ? null : "waits for a time and has no due marker",
            "waiting" or "needs-attention" => followUp.NeedsAPerson ? null : $"is {followUp.Status} and tells nobody why",
            _ when followUp.WaitsForEvidence => isDue ? null : "waits for evidence and has no due marker",
            _ => $"is {followUp.Status} at {(followUp.Steps is [.., var last] ? $"{last.Name} ({last.State})" : "the start")}, and nothing is on its way to it",
        };
    }

    /// <summary>By purpose, not by key: a mail of the same purpose in the same round under another key would be a double to the customer.</summary>
    private static Finding NoMailTwice(Evidence evidence)
    {
        var twice = evidence.Mails.GroupBy(m => Purpose(m.Key)).Where(g => g.Count() > 1).ToList();
        return new(
            $"duplicate mails {twice.Count} (of {evidence.Mails.Count})",
            [.. twice.Select(g => $"{g.Key} was sent {g.Count()} times: {string.Join(", ", g.Select(m => m.Key))}")]);
    }

    private static Finding NoTicketActionTwice(Evidence evidence)
    {
        var done = evidence.DeskActions.Where(a => !a.IsRepetition).ToList();
        var twice = done.GroupBy(a => $"{a.Action} {Purpose(a.Key)}").Where(g => g.Count() > 1).ToList();
        return new(
            $"duplicate ticket actions {twice.Count} (of {done.Count}; {evidence.DeskActions.Count - done.Count} repetitions were recognised by the desk)",
            [.. twice.Select(g => $"{g.Key} was done {g.Count()} times: {string.Join(", ", g.Select(a => a.Key))}")]);
    }

    private static Finding NoMailLost(Evidence evidence, Dictionary<string, StoredFollowUp> byId)
    {
        var taken = evidence.Mails.Select(m => Purpose(m.Key)).ToHashSet();
        var expected = evidence.Calls.Select(c => (c.CallId, Purpose: $"{c.CallId}/send-email"))
            .Concat(evidence.Answers.Select(a => a.CallId).Distinct().Select(id => (CallId: id, Purpose: $"{id}/send-final-note"))).ToList();
        var missing = expected.Where(e => !taken.Contains(e.Purpose)).ToList();
        var told = missing.Where(e => IsWithAPerson(byId, e.CallId)).ToList();
        return new(
            $"lost mails {missing.Count - told.Count} (of {expected.Count}; {told.Count} are with a person, or wait for evidence)",
            [.. missing.Except(told).Select(e => $"{e.Purpose} never left, and nobody is told")]);
    }

    private static Finding NoTicketActionLost(Evidence evidence, Dictionary<string, StoredFollowUp> byId)
    {
        var done = evidence.DeskActions.Select(a => Purpose(a.Key)).ToHashSet();
        var expected = evidence.Calls.Where(c => !c.IsSolved).Select(c => (c.CallId, Purpose: $"{c.CallId}/reopen-ticket"))
            .Concat(evidence.Answers.DistinctBy(a => a.CallId).Select(a => (a.CallId, Purpose: $"{a.CallId}/{(a.Solved ? "confirm-ticket" : "reopen-ticket")}"))).ToList();
        var missing = expected.Where(e => !done.Contains(e.Purpose)).ToList();
        var told = missing.Where(e => IsWithAPerson(byId, e.CallId)).ToList();
        return new(
            $"lost ticket actions {missing.Count - told.Count} (of {expected.Count}; {told.Count} are with a person, or wait for evidence)",
            [.. missing.Except(told).Select(e => $"{e.Purpose} was never done, and nobody is told")]);
    }

    private static Finding NoAnswerLost(Evidence evidence, Dictionary<string, StoredFollowUp> byId)
    {
        var lost = evidence.Answers.DistinctBy(a => a.EventId).Where(a => !byId.TryGetValue(a.CallId, out var f) || !f.EventIds.Contains(a.EventId)).ToList();
        var idle = evidence.Answers.DistinctBy(a => a.CallId)
            .Where(a => byId.TryGetValue(a.CallId, out var f) && f.EventIds.Contains(a.EventId) && f.Status == "waiting" && !f.NeedsAPerson).ToList();
        var misread = evidence.Answers.DistinctBy(a => a.CallId)
            .Where(a => byId.TryGetValue(a.CallId, out var f) && f.Status == "completed" && f.Outcome != (a.Solved ? "confirmed" : "reopened")).ToList();
        return new(
            $"lost answers {lost.Count}, not acted on {idle.Count}, misread {misread.Count} (of {evidence.Answers.DistinctBy(a => a.EventId).Count()})",
            [
                .. lost.Select(a => $"{a.CallId} does not know of the answer {a.EventId}"),
                .. idle.Select(a => $"{a.CallId} has the answer {a.EventId} and waits for one"),
                .. misread.Select(a => $"{a.CallId} ended {byId[a.CallId].Outcome}, and the customer said {(a.Solved ? "solved" : "not solved")}"),
            ]);
    }

    /// <summary>A message that was given up is explained where it was unreadable on purpose, or where what it carries has arrived all the same: its hosts
    /// were killed, or lost their lease of it, too often.</summary>
    private static Finding NothingPoisoned(Evidence evidence, Dictionary<string, StoredFollowUp> byId)
    {
        var needless = evidence.DeadLetters.Where(body => !evidence.Garbage.Contains(body)).ToList();
        var unexplained = needless.Where(body => !HasArrived(body, byId)).ToList();
        var unkept = evidence.Garbage.Where(body => !evidence.DeadLetters.Contains(body)).ToList();
        var poison = evidence.Queues.Where(q => IsPoison(q.Key) && q.Value > 0).ToList();
        return new(
            $"poison {unexplained.Count + poison.Sum(q => q.Value)} unexplained ({evidence.Garbage.Count - unkept.Count} of {evidence.Garbage.Count} unreadable messages were kept as dead letters; "
            + $"{needless.Count - unexplained.Count} others were given up after what they carry had arrived)",
            [
                .. unexplained.Select(body => $"dead letter, and what it carries did not arrive: {Short(body)}"),
                .. unkept.Select(body => $"unreadable, and not kept: {Short(body)}"),
                .. poison.Select(q => $"{q.Value} messages lie in {q.Key}"),
            ]);
    }

    private static bool HasArrived(string body, Dictionary<string, StoredFollowUp> byId)
    {
        try
        {
            using var message = JsonDocument.Parse(body);
            return message.RootElement.TryGetProperty("callId", out var id) && byId.TryGetValue(id.GetString()!, out var followUp)
                && (!message.RootElement.TryGetProperty("eventId", out var e) || followUp.EventIds.Contains(e.GetString()!));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsWithAPerson(Dictionary<string, StoredFollowUp> byId, string callId) =>
        byId.TryGetValue(callId, out var followUp) && (followUp.NeedsAPerson || followUp.WaitsForEvidence);

    /// <summary>What a key is for: its call, its round from the second on, and its step without version and repetition.</summary>
    private static string Purpose(string key)
    {
        var step = key.LastIndexOf('/') + 1;
        var end = key.IndexOf('.', step);
        return end < 0 ? key : key[..end];
    }

    private static bool IsPoison(string queue) => queue.EndsWith("-poison", StringComparison.Ordinal);

    private static string Short(string text) => text.Length <= 120 ? text : text[..120] + "...";
}
