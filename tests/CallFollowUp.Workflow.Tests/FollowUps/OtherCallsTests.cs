using System.Text;
using CallFollowUp.Domain.Emails;
using CallFollowUp.TestKit.FollowUps;

namespace CallFollowUp.Workflow.Tests.FollowUps;

/// <summary>One customer, several calls, several records.</summary>
public sealed class OtherCallsTests
{
    private readonly FollowUpWorld world = new();

    [Fact]
    public async Task A_customer_who_was_written_to_lately_is_not_asked_again()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        var resolved = await world.CloseAsync(OtherMatter(ClosedCallBuilder.Resolved("c-2")));
        var unclear = await world.CloseAsync(OtherMatter(ClosedCallBuilder.Unclear("c-3")));
        var open = await world.CloseAsync(OtherMatter(ClosedCallBuilder.Unresolved("c-4")));

        Assert.Equal(FollowUpOutcome.NoFollowUp, resolved!.Outcome);
        Assert.Equal(FollowUpStatus.Held, FollowUpStatus.Of(unclear!));
        Assert.Equal(FollowUpOutcome.Reopened, open!.Outcome);
        Assert.Equal([EmailKind.Confirm, EmailKind.Reopened], world.Mails);
    }

    [Fact]
    public async Task The_same_matter_called_again_takes_a_resolved_back()
    {
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.AnswerAsync("c-1", solved: true);
        await world.PassAsync(TimeSpan.FromDays(3));

        await world.CloseAsync(ClosedCallBuilder.Unresolved("c-2").ClosedAt(world.Clock.GetUtcNow()));

        var first = await world.JournalAsync("c-1");
        Assert.Equal((2, FollowUpOutcome.Reopened), (first.Round, first.Outcome));
        Assert.Equal(FollowUpOutcome.Reopened, (await world.JournalAsync("c-2")).Outcome);
    }

    [Fact]
    public async Task The_same_matter_called_again_ends_the_wait_for_an_answer()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.CloseAsync(ClosedCallBuilder.Unresolved("c-2").ClosedAt(world.Clock.GetUtcNow()));

        Assert.Equal(FollowUpOutcome.Reopened, (await world.JournalAsync("c-1")).Outcome);
        Assert.Equal([EmailKind.Confirm, EmailKind.Reopened], world.Mails);
    }

    [Fact]
    public async Task A_voicemail_about_the_same_matter_takes_nothing_back()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.CloseAsync(ClosedCallBuilder.Voicemail("c-2").ClosedAt(world.Clock.GetUtcNow()));

        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(await world.JournalAsync("c-1")));
    }

    [Fact]
    public async Task An_older_call_that_comes_late_is_not_followed_up()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        var late = await world.CloseAsync(ClosedCallBuilder.Unresolved("c-0").ClosedAt(world.Clock.GetUtcNow().AddDays(-1)));

        Assert.Equal(FollowUpOutcome.NoFollowUp, late!.Outcome);
        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(await world.JournalAsync("c-1")));
    }

    [Fact]
    public async Task Of_two_calls_closed_at_the_same_time_only_one_takes_the_other_over()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved("c-2"));
        await world.CloseAsync(ClosedCallBuilder.Resolved("c-1"));

        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(await world.JournalAsync("c-2")));
        Assert.Equal(FollowUpOutcome.NoFollowUp, (await world.JournalAsync("c-1")).Outcome);
    }

    [Fact]
    public async Task The_same_record_twice_is_one_follow_up()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        var journal = await world.CloseAsync(ClosedCallBuilder.Resolved());

        Assert.Empty(journal!.Events);
        Assert.Single(world.Mails);
    }

    [Fact]
    public async Task A_second_record_under_one_id_is_noted_and_changes_nothing()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        var journal = await world.CloseAsync(ClosedCallBuilder.Unresolved());

        Assert.Equal(FollowUpEvents.OtherRecordReceived, Assert.Single(journal!.Events).Name);
        Assert.Equal(FollowUpStatus.AwaitingReply, FollowUpStatus.Of(journal));
        Assert.Single(world.Mails);
    }

    [Fact]
    public async Task A_record_that_breaks_a_rule_is_filed_with_the_reason_and_not_followed_up()
    {
        Assert.Null(await world.CloseAsync(ClosedCallBuilder.Resolved().Without("closedAt")));

        var filed = await world.Rejected.ListAsync(TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("c-1", "$.closedAt: required"), (filed.CallId, filed.Reason));
    }

    [Theory]
    [InlineData("\ufeff", "")]
    [InlineData("", """, "note": "half a pair: \ud83d" """)]
    [InlineData("", """, "note": "a zero: \u0000" """)]
    public async Task A_strange_but_valid_record_is_followed_up_like_any_other(string before, string after)
    {
        world.GivenTicket();
        var record = Encoding.UTF8.GetString(ClosedCallBuilder.Resolved().ToUtf8());

        await world.StartAsync(Encoding.UTF8.GetBytes($"{before}{record[..^1]}{after}}}"));
        await world.AnswerAsync("c-1", solved: true);

        Assert.Equal(FollowUpOutcome.Confirmed, (await world.JournalAsync("c-1")).Outcome);
    }

    [Fact]
    public async Task A_record_nested_as_deeply_as_the_rules_allow_can_be_kept_and_read_again()
    {
        world.GivenTicket();
        var record = Encoding.UTF8.GetString(ClosedCallBuilder.Resolved().ToUtf8());
        var nested = new string('[', 31) + new string(']', 31);

        await world.StartAsync(Encoding.UTF8.GetBytes($"{record[..^1]},\"x\":{nested}}}"));

        Assert.Equal(FollowUpOutcome.Confirmed, (await world.AnswerAsync("c-1", solved: true)).Outcome);
    }

    private static ClosedCallBuilder OtherMatter(ClosedCallBuilder call) => call.Without("ticketId").About($"Another matter, {call.Id}");
}
