using System.Text;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Workflow.Tests.Erasure;

/// <summary>A person is forgotten everywhere, and stays forgotten.</summary>
public sealed class CustomerErasureTests
{
    private const string Customer = "cu-88";

    private readonly FollowUpWorld world = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_of_the_customer_is_left_in_the_journal_but_a_tombstone()
    {
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Unresolved());
        await world.AnswerAsync("c-1", solved: false, comment: "it still blinks");

        var receipt = await world.EraseAsync(Customer);

        Assert.True(receipt.IsComplete);
        Assert.Equal(["c-1"], receipt.Calls);
        var journal = await world.JournalAsync("c-1");
        Assert.Equal(world.Clock.GetUtcNow(), journal.ErasedAt);
        Assert.Equal("{}", journal.Input.GetRawText());
        Assert.Empty(journal.Entries);
        Assert.Empty(journal.Events);
        Assert.Empty(journal.Tags);
        Assert.Empty(world.Markers.All);
        Assert.Equal(FollowUpStatus.Cancelled, FollowUpView.Of(journal).Status);
        Assert.Equal("the customer's data was erased", FollowUpView.Of(journal).Reason);
    }

    [Fact]
    public async Task The_words_go_from_the_tickets_notes_and_the_addresses_to_the_carriers_of_mails()
    {
        var ticket = world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Unresolved());
        var address = Assert.Single(world.Emails.Sent).Draft.ToAddress;

        var receipt = await world.EraseAsync(Customer);

        Assert.Equal(1, receipt.TicketNotes);
        Assert.DoesNotContain(ticket.Notes.Values, note => note.Contains("Dana", StringComparison.Ordinal));
        Assert.Equal([address], world.EmailErasure.Addresses);
        Assert.Equal(["c-1/send-email.v1"], world.EmailErasure.Keys);
        Assert.Equal(["1 mails forgotten"], receipt.Mails);
    }

    [Fact]
    public async Task A_repetition_of_the_record_does_not_bring_the_call_back()
    {
        var call = ClosedCallBuilder.Resolved();
        await world.CloseAsync(call);
        await world.EraseAsync(Customer);
        var mails = world.Emails.Attempts;

        await world.CloseAsync(call);
        await world.CloseAsync(ClosedCallBuilder.Unresolved());

        Assert.NotNull((await world.JournalAsync("c-1")).ErasedAt);
        Assert.Empty((await world.JournalAsync("c-1")).Events);
        Assert.Equal(mails, world.Emails.Attempts);
    }

    [Fact]
    public async Task A_record_that_comes_by_reference_after_the_erasure_is_removed_again()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.EraseAsync(Customer);
        var name = await world.Records.SaveAsync(Domain.Calls.CallId.Parse("c-1"), ClosedCallBuilder.Resolved().ToUtf8(), Stop);

        await world.StartAsync(Encoding.UTF8.GetBytes(RecordReference.Write("c-1", name)));

        Assert.Equal(0, world.Records.Count);
    }

    [Fact]
    public async Task An_answer_that_comes_after_the_erasure_is_not_kept()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.EraseAsync(Customer);

        var journal = await world.AnswerAsync("c-1", solved: false, comment: "it still blinks");

        Assert.Empty(journal.Events);
        Assert.NotNull(journal.ErasedAt);
    }

    [Fact]
    public async Task The_wish_to_get_no_more_mails_outlives_the_erasure()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.Customers.SetOptOutAsync(Customer, true, Stop);

        await world.EraseAsync(Customer);

        Assert.True(await world.Customers.IsOptedOutAsync(Customer, Stop));
        Assert.Empty(await world.Customers.CallsOfAsync(Customer, Stop));
    }

    [Fact]
    public async Task Rejected_records_and_dead_letters_of_the_customer_go_and_those_of_others_stay()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        var at = world.Clock.GetUtcNow();
        await world.Rejected.FileAsync(new RejectedRecord(null, "$.closedAt: required", at, """{"customer":{"id":"cu-88"}}"""u8.ToArray()), Stop);
        await world.Rejected.FileAsync(new RejectedRecord(null, "$.closedAt: required", at, """{"customer":{"id":"cu-888"}}"""u8.ToArray()), Stop);
        await world.DeadLetters.FileAsync(new DeadLetter("follow-up-events", "m-1", "c-1", "timeout", at, "{}"), Stop);
        await world.DeadLetters.FileAsync(new DeadLetter("follow-up-events", "m-2", "c-2", "timeout", at, "{}"), Stop);

        var receipt = await world.EraseAsync(Customer);

        Assert.Equal((1, 1), (receipt.RejectedRecords, receipt.DeadLetters));
        Assert.Single(await world.Rejected.ListAsync(Stop).ToListAsync(Stop));
        Assert.Equal("m-2", Assert.Single(await world.DeadLetters.ListAsync(Stop).ToListAsync(Stop)).MessageId);
    }

    [Fact]
    public async Task The_numbers_count_the_call_as_before_and_say_nothing_of_what_it_was_about()
    {
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Unresolved().About("the lost divorce papers"));
        var before = Assert.Single(world.Outcomes.Latest);
        Assert.NotNull(before.Matter);

        var receipt = await world.EraseAsync(Customer);

        Assert.Equal(1, receipt.OutcomeLines);
        Assert.Contains("earlier lines of the numbers", receipt.Remark, StringComparison.Ordinal);
        var after = Assert.Single(world.Outcomes.Latest);
        Assert.Equal((null, null), (after.Matter, after.TicketId));
        Assert.Empty(world.Tickets.All);
        Assert.Equal((before.Verdict, before.Outcome, before.Team, before.Reopened), (after.Verdict, after.Outcome, after.Team, after.Reopened));
    }

    [Fact]
    public async Task A_line_of_the_numbers_that_comes_late_does_not_bring_the_subject_back()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved().About("the lost divorce papers"));
        var late = world.Outcomes.Latest[0] with { Revision = 99 };

        await world.EraseAsync(Customer);
        await world.Outcomes.AppendAsync(late, Stop);

        Assert.Null(Assert.Single(world.Outcomes.Latest).Matter);
    }

    [Fact]
    public async Task A_customer_without_an_id_is_erased_by_the_call_and_other_calls_stay()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved("c-1").WithCustomer("id", null));
        await world.CloseAsync(ClosedCallBuilder.Resolved("c-2"));
        await world.DeadLetters.FileAsync(new DeadLetter("follow-up-events", "m-1", "c-1", "timeout", world.Clock.GetUtcNow(), "{}"), Stop);

        var receipt = await world.EraseCallerAsync("c-1");

        Assert.Equal((true, 1, 1), (receipt.IsComplete, receipt.DeadLetters, receipt.OutcomeLines));
        Assert.Equal(["c-1"], receipt.Calls);
        Assert.Equal(["c-1/send-email.v1"], world.EmailErasure.Keys);
        Assert.NotNull((await world.JournalAsync("c-1")).ErasedAt);
        Assert.Null((await world.JournalAsync("c-2")).ErasedAt);
    }

    [Fact]
    public async Task A_call_leads_to_all_calls_of_a_customer_with_an_id()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved("c-1"));
        await world.CloseAsync(ClosedCallBuilder.Resolved("c-2").About("something else"));

        var receipt = await world.EraseCallerAsync("c-2");

        Assert.Equal(["c-1", "c-2"], receipt.Calls.Order(StringComparer.Ordinal));
        Assert.Empty(await world.Customers.CallsOfAsync(Customer, Stop));
    }

    [Fact]
    public async Task Who_had_it_done_is_in_the_audit_log_and_the_customer_is_not()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        await world.EraseAsync(Customer);

        var entry = Assert.Single(world.Audit.All);
        Assert.Equal(("ann", "erase-customer", null, "asked for it", null), (entry.By, entry.What, entry.CallId, entry.Why, entry.Detail));
    }

    [Fact]
    public async Task What_cannot_be_reached_is_named_and_the_next_try_finishes_it()
    {
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Unresolved());
        world.EmailErasure.FailNextWith = new PermanentFailureException("the provider refused the key (401).", "Renew the key.");

        var first = await world.EraseAsync(Customer);
        Assert.Equal(["the mails: the provider refused the key (401). Renew the key."], first.Problems);
        Assert.Null((await world.JournalAsync("c-1")).ErasedAt);

        var second = await world.EraseAsync(Customer);
        Assert.True(second.IsComplete);
        Assert.NotNull((await world.JournalAsync("c-1")).ErasedAt);
    }

    [Fact]
    public async Task Erasing_somebody_unknown_or_twice_does_nothing()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.EraseAsync(Customer);

        var again = await world.EraseAsync(Customer);

        Assert.Empty(again.Calls);
        Assert.True(again.IsComplete);
    }
}
