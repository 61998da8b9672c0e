using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Tests.Journaling;

public sealed class SettlementTests
{
    private static readonly OutcomeUnknownException Lost = new("the answer was lost");

    private readonly EngineBench bench = new();
    private Settlement evidence = Settlement.NoEvidence;
    private WhenUnsettled otherwise = WhenUnsettled.Hold;

    public SettlementTests() => bench.With((context, stop) => context.EffectAsync(
        "mail.v1",
        new EffectPromise.SettleThenDecide((_, _, _) => Task.FromResult(evidence), TimeSpan.FromHours(1), otherwise),
        bench.Receiver.ReceiveAsync,
        stop));

    [Fact]
    public async Task Evidence_settles_a_lost_answer_without_another_send()
    {
        bench.Receiver.NextThrows(Lost);
        await bench.StartAsync();
        evidence = Settlement.Happened("found");

        var journal = await bench.SendAsync("report");

        Assert.Equal("found", journal.Outcome);
        Assert.Single(bench.Receiver.Requests);
        Assert.Empty(bench.Markers.All);
    }

    [Fact]
    public async Task Evidence_settles_a_crash_between_intent_and_outcome()
    {
        bench.Store.FailWrite(TestKit.WriteFault.NotWritten, inWrites: 2);
        await Assert.ThrowsAsync<IOException>(() => bench.StartAsync());
        evidence = Settlement.Happened("found");
        bench.LetTheLeaseEnd();

        var journal = await bench.StartAsync();

        Assert.Equal("found", journal.Outcome);
        Assert.Single(bench.Receiver.Requests);
    }

    [Fact]
    public async Task What_surely_did_not_happen_is_sent_again()
    {
        bench.Receiver.NextThrows(Lost);
        await bench.StartAsync();
        evidence = Settlement.DidNotHappen;

        var journal = await bench.SendAsync("report");

        Assert.Equal(JournalStatus.Completed, journal.Status);
        Assert.Equal(["j-1/mail.v1", "j-1/mail.v1"], bench.Receiver.Requests);
    }

    [Fact]
    public async Task What_surely_did_not_happen_just_now_is_tried_again_later_not_at_once()
    {
        evidence = Settlement.DidNotHappen;
        bench.Receiver.NextThrows(Lost, Lost);

        var first = await bench.StartAsync();
        var second = await bench.NextRetryAsync();
        var third = await bench.NextRetryAsync();

        Assert.Equal([JournalStatus.Retrying, JournalStatus.Retrying, JournalStatus.Completed], [first.Status, second.Status, third.Status]);
        Assert.Equal(3, bench.Receiver.Requests.Count);
    }

    [Fact]
    public async Task Without_evidence_in_time_it_is_held()
    {
        bench.Receiver.NextThrows(Lost);
        var unknown = await bench.StartAsync();

        bench.Clock.Advance(TimeSpan.FromMinutes(59));
        var early = await bench.WakeUpAsync();
        var late = await bench.NextDueAsync();

        Assert.Equal([JournalStatus.Retrying, JournalStatus.Retrying], [unknown.Status, early.Status]);
        Assert.Equal(JournalStatus.NeedsAttention, late.Status);
        Assert.Equal("j-1/mail.v1: no evidence whether it happened", late.Attention!.Reason);
        Assert.Equal(EntryState.Unsettled, late.Entries[0].State);
        Assert.Single(bench.Receiver.Requests);
        Assert.Equal(["attention/j-1"], bench.Markers.Places);
    }

    [Fact]
    public async Task After_a_hold_only_a_person_sends_again()
    {
        bench.Receiver.NextThrows(Lost);
        await bench.StartAsync();
        await bench.NextDueAsync();
        await bench.SendAsync("noted");
        Assert.Single(bench.Receiver.Requests);

        var journal = await bench.SendAsync(ControlEvents.Redrive);

        Assert.Equal(JournalStatus.Completed, journal.Status);
        Assert.Equal(2, bench.Receiver.Requests.Count);
    }

    [Fact]
    public async Task Where_policy_says_so_it_is_sent_again_once_and_then_held()
    {
        otherwise = WhenUnsettled.Resend;
        bench.Receiver.NextThrows(Lost, Lost);
        await bench.StartAsync();

        var resent = await bench.NextDueAsync();
        var held = await bench.NextDueAsync();

        Assert.Equal(JournalStatus.Retrying, resent.Status);
        Assert.Equal(JournalStatus.NeedsAttention, held.Status);
        Assert.Equal(2, bench.Receiver.Requests.Count);
    }

    [Fact]
    public async Task An_exception_that_nobody_expected_is_a_lost_answer_too()
    {
        bench.Receiver.NextThrows(new InvalidOperationException("a bug"));

        var journal = await bench.StartAsync();

        Assert.Equal(EntryState.Unknown, journal.Entries[0].State);
        Assert.Equal("no answer (InvalidOperationException)", journal.Entries[0].Failure!.Reason);
        Assert.Single(bench.Receiver.Requests);
    }

    [Fact]
    public async Task What_was_surely_not_sent_is_retried_like_any_other_effect()
    {
        bench.Receiver.NextThrows(new RetryableFailureException("429"));
        await bench.StartAsync();

        Assert.Equal(JournalStatus.Completed, (await bench.NextRetryAsync()).Status);
    }

    [Fact]
    public async Task An_outcome_that_comes_after_it_was_given_up_arrives_as_an_event()
    {
        var answer = new TaskCompletionSource<string>();
        bench.Options.EffectTimeout = TimeSpan.FromDays(1);
        bench.Receiver.Next(() => answer.Task);
        var first = bench.StartAsync();
        bench.LetTheLeaseEnd();
        await bench.StartAsync();
        Assert.Equal(JournalStatus.NeedsAttention, (await bench.NextDueAsync()).Status);

        answer.SetResult("sent at last");
        await first;

        var late = Assert.Single((await bench.StoredAsync()).Events);
        Assert.Equal(ControlEvents.LateOutcome, late.Name);
        Assert.Equal("""{"step":"mail.v1","result":"sent at last"}""", late.Data!.Value.GetRawText());
    }
}
