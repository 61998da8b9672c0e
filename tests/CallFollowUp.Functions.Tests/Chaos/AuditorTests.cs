using CallFollowUp.Audit;

namespace CallFollowUp.Functions.Tests.Chaos;

/// <summary>An auditor that finds nothing proves nothing: every log is doctored once, and it must notice.</summary>
public sealed class AuditorTests
{
    private static readonly Evidence Sound = new()
    {
        Calls = [new("c-1", true), new("c-2", false), new("c-3", true)],
        Answers = [new("c-1", "reply:c-1", true)],
        BrokenRecords = ["broken-1"],
        Garbage = ["garbage-1"],
        Mails = [new("c-1", "c-1/send-email.v1"), new("c-1", "c-1/send-final-note.v1"), new("c-2", "c-2/send-email.v1")],
        DeskActions = [new("c-1", "c-1/confirm-ticket.v1", "T-1", "confirm", false), new("c-2", "c-2/reopen-ticket.v1", "T-2", "reopen", false), new("c-2", "c-2/reopen-ticket.v1", "T-2", "reopen", true)],
        FollowUps =
        [
            new("c-1", "completed", "confirmed", false, [new("send-final-note.v1", "done", false)], ["reply:c-1"], []),
            new("c-2", "completed", "reopened", false, [new("send-email.v1", "done", false)], [], []),
            new("c-3", "retrying", null, false, [new("send-email.v1", "unknown", false)], [], ["due/2026-11-20T12-00/c-3"]),
        ],
        Markers = new HashSet<string> { "due/2026-11-20T12-00/c-3" },
        Rejected = ["""{"callId":"broken-1"}"""],
        DeadLetters = ["garbage-1"],
        Queues = new Dictionary<string, int> { ["closed-calls"] = 0, ["closed-calls-poison"] = 0 },
    };

    public static TheoryData<string> Inventions => [.. Doctored.Keys];

    private static Dictionary<string, Evidence> Doctored { get; } = new()
    {
        ["calls in: a call has no follow-up"] = Sound with { FollowUps = [.. Sound.FollowUps.Skip(1)] },
        ["calls in: a follow-up of no call"] = Sound with { FollowUps = [.. Sound.FollowUps, Sound.FollowUps[1] with { Id = "c-9" }] },
        ["calls in: a broken record is gone"] = Sound with { Rejected = [] },
        ["calls in: a good record is rejected"] = Sound with { Rejected = [.. Sound.Rejected, """{"callId":"c-1"}"""] },
        ["none stuck: it runs, and nobody runs it"] = WithThird(f => f with { Status = "running", Steps = [new("send-email.v1", "intended", false)] }),
        ["none stuck: it retries, and nothing is on its way"] = WithThird(f => f with { Steps = [new("send-email.v1", "retrying", false)] }),
        ["none stuck: its marker is gone"] = Sound with { Markers = new HashSet<string>() },
        ["none stuck: it waits for a time without a marker"] = WithThird(f => f with { Status = "waiting", Steps = [new("await-reply.v1", "waiting", true)], Markers = [] }),
        ["none stuck: it needs a person and does not say why"] = WithThird(f => f with { Status = "needs-attention", Markers = [] }),
        ["none stuck: a message is left"] = Sound with { Queues = new Dictionary<string, int> { ["follow-up-events"] = 1 } },
        ["duplicate mails: the same key"] = Sound with { Mails = [.. Sound.Mails, Sound.Mails[0]] },
        ["duplicate mails: another key"] = Sound with { Mails = [.. Sound.Mails, new("c-1", "c-1/send-email.v1#2")] },
        ["duplicate ticket actions: the same key"] = Sound with { DeskActions = [.. Sound.DeskActions, Sound.DeskActions[0]] },
        ["duplicate ticket actions: another key"] = Sound with { DeskActions = [.. Sound.DeskActions, new("c-1", "c-1/confirm-ticket.v1#2", "T-1", "confirm", false)] },
        ["lost mails: never sent"] = Sound with { Mails = [.. Sound.Mails.Skip(1)] },
        ["lost mails: a person should know and does not"] = WithThird(f => f with { Status = "completed", Steps = [], Markers = [] }),
        ["lost ticket actions: never done"] = Sound with { DeskActions = [Sound.DeskActions[0]] },
        ["lost answers: never noted"] = Sound with { FollowUps = [Sound.FollowUps[0] with { EventIds = [] }, .. Sound.FollowUps.Skip(1)] },
        ["lost answers: noted and not acted on"] = Sound with
        {
            FollowUps = [Sound.FollowUps[0] with { Status = "waiting", Steps = [new("await-reply.v1", "waiting", false)] }, .. Sound.FollowUps.Skip(1)],
        },
        ["lost answers: misread"] = Sound with { FollowUps = [Sound.FollowUps[0] with { Outcome = "assumed" }, .. Sound.FollowUps.Skip(1)] },
        ["poison: a dead letter whose call never began"] = Sound with { DeadLetters = [.. Sound.DeadLetters, """{"callId":"c-9"}"""] },
        ["poison: a dead letter whose answer never arrived"] = Sound with { DeadLetters = [.. Sound.DeadLetters, """{"callId":"c-2","eventId":"reply:c-2"}"""] },
        ["poison: an unreadable message is gone"] = Sound with { DeadLetters = [] },
        ["poison: a message lies there"] = Sound with { Queues = new Dictionary<string, int> { ["closed-calls-poison"] = 1 } },
    };

    [Fact]
    public void A_sound_run_breaks_nothing() =>
        Assert.All(Auditor.Check(Sound), finding => Assert.False(finding.IsBroken, finding.ToString()));

    [Theory]
    [MemberData(nameof(Inventions))]
    public void What_must_never_happen_is_noticed(string invention)
    {
        var findings = Auditor.Check(Doctored[invention]);

        var invariant = invention[..invention.IndexOf(':', StringComparison.Ordinal)];
        Assert.Contains(findings, f => f.IsBroken && f.Said.StartsWith(invariant, StringComparison.Ordinal));
    }

    [Fact]
    public void A_call_given_up_after_it_had_begun_is_explained() =>
        Assert.DoesNotContain(Auditor.Check(Sound with { DeadLetters = [.. Sound.DeadLetters, """{"callId":"c-1","eventId":"reply:c-1"}"""] }), f => f.IsBroken);

    private static Evidence WithThird(Func<StoredFollowUp, StoredFollowUp> change) =>
        Sound with { FollowUps = [.. Sound.FollowUps.Take(2), change(Sound.FollowUps[2])] };
}
