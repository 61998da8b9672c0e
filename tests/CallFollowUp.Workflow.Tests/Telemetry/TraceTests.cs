using System.Diagnostics;
using CallFollowUp.TestKit;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.TestKit.Telemetry;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Tests.Telemetry;

/// <summary>One call is one trace, from the closed call to the mail, the reply and the ticket, over every hop and every wait.</summary>
public sealed class TraceTests
{
    private const string Telephony = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private readonly FollowUpWorld world = new();

    [Fact]
    public async Task A_call_its_mail_the_reply_and_the_ticket_are_one_trace()
    {
        using var telemetry = new RecordedTelemetry();
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.PassAsync(TimeSpan.FromDays(1));
        await world.AnswerAsync("c-1", solved: false);

        Assert.Single(telemetry.Spans.Select(s => s.TraceId).Distinct());
        var names = telemetry.Spans.Select(s => s.DisplayName);
        Assert.Superset(new HashSet<string> { "closed-call", "assess.v1", "send-email.v1", "customer-answered", "reopen-ticket.v1" }, names.ToHashSet());
        Assert.All(telemetry.Spans, span => Assert.True(span.DisplayName == "closed-call" || span.ParentSpanId != default));
    }

    [Fact]
    public async Task The_trace_goes_on_from_the_span_that_the_record_names()
    {
        using var telemetry = new RecordedTelemetry();
        await world.CloseAsync(ClosedCallBuilder.Resolved().With("traceparent", Telephony));

        var call = telemetry.Spans.Single(s => s.DisplayName == "closed-call");
        Assert.Equal(("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"), (call.TraceId.ToHexString(), call.ParentSpanId.ToHexString()));
        Assert.Equal(call.Id, (await world.JournalAsync("c-1")).Traceparent);
    }

    [Fact]
    public async Task A_message_is_linked_to_the_span_it_was_sent_in()
    {
        using var telemetry = new RecordedTelemetry();
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        await world.HandleAsync(new FollowUpMessage { CallId = "c-1", EventId = "e-1", Event = FollowUpEvents.CalledAgain, Traceparent = Telephony });

        var event1 = telemetry.Spans.Single(s => s.DisplayName == FollowUpEvents.CalledAgain);
        Assert.Equal("00f067aa0ba902b7", Assert.Single(event1.Links).Context.SpanId.ToHexString());
        Assert.NotEqual("4bf92f3577b34da6a3ce929d0e0e4736", event1.TraceId.ToHexString());
    }

    [Fact]
    public async Task A_step_that_fails_says_so_by_the_kind_of_failure_alone()
    {
        using var telemetry = new RecordedTelemetry();
        world.Emails.Next(SendOutcome.Refuse);
        await world.CloseAsync(ClosedCallBuilder.Resolved());

        var span = telemetry.Spans.First(s => s.DisplayName == "send-email.v1");
        Assert.Equal((ActivityStatusCode.Error, "PermanentFailureException"), (span.Status, span.StatusDescription));
    }

    [Fact]
    public async Task Spans_carry_ids_and_nothing_a_customer_said_or_is()
    {
        using var telemetry = new RecordedTelemetry();
        world.GivenTicket();
        await world.CloseAsync(ClosedCallBuilder.Unresolved());

        var tags = telemetry.Spans.SelectMany(s => s.TagObjects).ToList();
        Assert.NotEmpty(tags);
        Assert.All(tags, tag => Assert.Contains(tag.Key, new[] { "callfollowup.id", "callfollowup.round", "callfollowup.attempt" }));
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_is_traced_and_nothing_is_written()
    {
        await world.CloseAsync(ClosedCallBuilder.Resolved());
        Assert.Null((await world.JournalAsync("c-1")).Traceparent);
    }
}
