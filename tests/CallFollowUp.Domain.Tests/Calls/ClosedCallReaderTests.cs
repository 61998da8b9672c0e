using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallFollowUp.Domain.Calls;
using CallFollowUp.TestKit.FollowUps;
using FsCheck;
using FsCheck.Fluent;

namespace CallFollowUp.Domain.Tests.Calls;

public sealed class ClosedCallReaderTests
{
    [Fact]
    public void A_record_with_only_what_is_required_is_accepted()
    {
        var call = ClosedCallReader.Read("""{"callId":"c-1","closedAt":"2026-11-20T09:19:42Z"}""").Call!;

        Assert.Equal("c-1", call.Id.Value);
        Assert.Empty(call.Transcript);
        Assert.True(call.Customer.ContactAllowed);
    }

    [Fact]
    public void A_whole_record_is_read_field_by_field()
    {
        var call = ClosedCallBuilder.Resolved()
            .With("startedAt", "2026-11-20T09:12:00+01:00")
            .With("endedBy", "agent")
            .With("repeatCaller", true)
            .Promising("refund posted", new DateTimeOffset(2026, 11, 24, 17, 0, 0, TimeSpan.Zero))
            .NotToBeContacted()
            .Build();

        Assert.Equal(new DateTimeOffset(2026, 11, 20, 8, 12, 0, TimeSpan.Zero), call.StartedAt);
        Assert.Equal((CallEnd.Agent, true, "4711", "billing"), (call.EndedBy, call.RepeatCaller, call.TicketId, call.Team));
        Assert.Equal(new Customer("cu-88", "Dana Reyes", "dana@customer.example", null, false), call.Customer);
        Assert.Equal("refund posted", Assert.Single(call.Promises).What);
        Assert.Equal(Speaker.Agent, call.Transcript[0].Speaker);
    }

    [Fact]
    public void The_head_of_a_record_is_the_record_without_its_transcript()
    {
        using var record = JsonDocument.Parse(ClosedCallBuilder.Resolved().ToUtf8());

        var (whole, head) = (ClosedCallReader.Read(record.RootElement).Call!, ClosedCallReader.ReadHead(record.RootElement).Call!);

        Assert.NotEmpty(whole.Transcript);
        Assert.Equal(whole with { Transcript = head.Transcript, Promises = head.Promises }, head);
        Assert.Empty(head.Transcript);
    }

    [Theory]
    [InlineData("callId", null, "$.callId: required")]
    [InlineData("callId", "7", "$.callId: must be a string")]
    [InlineData("callId", "\"..\"", "$.callId: 1 to 128 of A-Z a-z 0-9 . _ : -, the first a letter or digit")]
    [InlineData("callId", "\"a/b\"", "$.callId: 1 to 128 of A-Z a-z 0-9 . _ : -, the first a letter or digit")]
    [InlineData("closedAt", null, "$.closedAt: required")]
    [InlineData("closedAt", "\"yesterday\"", "$.closedAt: must be an RFC 3339 time, for example 2026-11-20T09:19:42Z")]
    [InlineData("closedAt", "1763630382", "$.closedAt: must be a string")]
    [InlineData("schema", "\"closed-call/2\"", "$.schema: must be \"closed-call/1\", found \"closed-call/2\"")]
    [InlineData("startedAt", "\"2026-11-20\"", "$.startedAt: must be an RFC 3339 time, for example 2026-11-20T09:19:42Z")]
    [InlineData("endedBy", "\"nobody\"", "$.endedBy: must be one of unknown, customer, agent, system")]
    [InlineData("repeatCaller", "\"yes\"", "$.repeatCaller: must be true or false")]
    [InlineData("ticketId", "4711", "$.ticketId: must be a string")]
    [InlineData("customer", "\"Dana\"", "$.customer: must be an object")]
    [InlineData("customer", """{"email":7}""", "$.customer.email: must be a string")]
    [InlineData("customer", """{"contactAllowed":0}""", "$.customer.contactAllowed: must be true or false")]
    [InlineData("agent", "[]", "$.agent: must be an object")]
    [InlineData("source", "1", "$.source: must be an object")]
    [InlineData("promises", "{}", "$.promises: must be an array")]
    [InlineData("promises", "[1]", "$.promises[0]: must be an object")]
    [InlineData("promises", """[{"dueAt":"2026-11-24T17:00:00Z"}]""", "$.promises[0].what: required")]
    [InlineData("promises", """[{"what":"refund","dueAt":"soon"}]""", "$.promises[0].dueAt: must be an RFC 3339 time, for example 2026-11-20T09:19:42Z")]
    [InlineData("transcript", "\"hello\"", "$.transcript: must be an array")]
    [InlineData("transcript", """[{"speaker":"agent","text":"a"},"b"]""", "$.transcript[1]: must be an object")]
    [InlineData("transcript", """[{"text":"a"}]""", "$.transcript[0].speaker: required")]
    [InlineData("transcript", """[{"speaker":"agent"}]""", "$.transcript[0].text: required")]
    [InlineData("transcript", """[{"speaker":"agent","text":"a","startMs":"0"}]""", "$.transcript[0].startMs: must be a number of milliseconds")]
    public void A_record_that_breaks_a_rule_is_rejected_with_the_path_and_the_rule(string field, string? value, string reason)
    {
        var record = ClosedCallBuilder.Resolved();
        record = value is null ? record.Without(field) : record.With(field, JsonNode.Parse(value));

        var reading = ClosedCallReader.Read(record.ToUtf8());

        Assert.Null(reading.Call);
        Assert.Equal(reason, reading.Reason);
    }

    [Fact]
    public void Every_rule_broken_is_named_in_the_order_of_the_record()
    {
        var reading = ClosedCallReader.Read("""{"schema":"x","callId":"c-1","promises":7}""");

        Assert.Equal("""$.schema: must be "closed-call/1", found "x"; $.closedAt: required; $.promises: must be an array""", reading.Reason);
        Assert.Equal("c-1", reading.Id!.Value);
    }

    [Theory]
    [InlineData("", "$: must be JSON (line 1, byte 1)")]
    [InlineData("{\"callId\":\n,}", "$: must be JSON (line 2, byte 1)")]
    [InlineData("[]", "$: must be one JSON object")]
    [InlineData("null", "$: must be one JSON object")]
    [InlineData("""{"callId":"a","callId":"b"}""", "$: must be JSON (a name stands twice in one object)")]
    public void What_is_no_record_at_all_is_rejected_with_the_place(string text, string reason) =>
        Assert.Equal(reason, ClosedCallReader.Read(text).Reason);

    [Fact]
    public void Bytes_that_are_not_utf8_are_rejected() =>
        Assert.Equal("$: must be UTF-8", ClosedCallReader.Read(new byte[] { 0x7B, 0x22, 0xFF, 0x22, 0x7D }).Reason);

    [Theory]
    [InlineData(31, true)]
    [InlineData(32, false)]
    public void Nesting_has_a_limit(int arrays, bool accepted)
    {
        var nested = new string('[', arrays) + new string(']', arrays);

        var reading = ClosedCallReader.Read($$"""{"callId":"c-1","closedAt":"2026-11-20T09:19:42Z","x":{{nested}}}""");

        Assert.Equal(accepted, reading.Call is not null);
        Assert.Equal(accepted ? "" : "$: must be JSON nested at most 32 levels deep", reading.Reason);
    }

    [Theory]
    [InlineData(5_000, null)]
    [InlineData(5_001, "$.transcript: at most 5000 turns, found 5001")]
    public void Turns_have_a_limit(int turns, string? reason)
    {
        var record = ClosedCallBuilder.Resolved().Saying([.. Enumerable.Repeat("agent: yes", turns)]);

        Assert.Equal(reason ?? "", ClosedCallReader.Read(record.ToUtf8()).Reason);
    }

    [Theory]
    [InlineData(10_000, null)]
    [InlineData(10_001, "$.transcript[0].text: at most 10000 characters, found 10001")]
    public void The_text_of_a_turn_has_a_limit(int length, string? reason)
    {
        var record = ClosedCallBuilder.Resolved().Saying($"agent: {new string('a', length)}");

        Assert.Equal(reason ?? "", ClosedCallReader.Read(record.ToUtf8()).Reason);
    }

    [Fact]
    public void Unknown_fields_are_left_alone_and_null_is_missing()
    {
        var call = ClosedCallReader.Read("""{"callId":"c-1","closedAt":"2026-11-20T09:19:42Z","x":{"y":1},"subject":null,"transcript":null}""").Call;

        Assert.Null(call!.Subject);
    }

    [Fact]
    public void A_speaker_we_do_not_know_is_kept_and_counts_for_nobody() =>
        Assert.Equal(Speaker.Unknown, Assert.Single(ClosedCallBuilder.Resolved().Saying("ghost: boo").Build().Transcript).Speaker);

    [Theory]
    [InlineData("\\ud83d", "\ufffd")]
    [InlineData("a\\udc00b\\n", "a\ufffdb\n")]
    [InlineData("\\ud83d\\ude00", "\ud83d\ude00")]
    [InlineData("\\u0000", "\0")]
    public void Half_a_surrogate_pair_becomes_a_replacement_and_a_zero_stays(string escaped, string read)
    {
        var call = ClosedCallReader.Read($$"""{"callId":"c-1","closedAt":"2026-11-20T09:19:42Z","subject":"{{escaped}}"}""").Call;

        Assert.Equal(read, call!.Subject);
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("-1e300")]
    [InlineData("99999999999999999999")]
    public void A_number_beyond_all_times_is_no_offset(string number)
    {
        var call = ClosedCallReader.Read(
            $$"""{"callId":"c-1","closedAt":"2026-11-20T09:19:42Z","transcript":[{"speaker":"agent","text":"a","startMs":{{number}}}]}""").Call;

        Assert.Null(Assert.Single(call!.Transcript).Start);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.NotNull(ClosedCallReader.Read(Encoding.UTF8.Preamble.ToArray().Concat(ClosedCallBuilder.Resolved().ToUtf8()).ToArray()).Call);

    [Theory]
    [InlineData("""{"callId":"c-1","closedAt":"2026-11-20T09:19:42Z","\ud800":1}""", "")]
    [InlineData("""{"callId":"c-1","closedAt":"2026-11-20T09:19:42Z","\ud800":1,"\ud800":2}""", "$: must be JSON (a name stands twice in one object)")]
    public void A_name_with_half_a_surrogate_pair_is_a_name_like_any_other(string text, string reason) =>
        Assert.Equal(reason, ClosedCallReader.Read(text).Reason);

    [Fact]
    public void Reading_never_throws_whatever_the_bytes() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => ClosedCallReader.Read(bytes ?? []) is not null).Check(Quiet(2_000));

    [Fact]
    public void Reading_never_throws_however_a_record_is_broken()
    {
        var whole = ClosedCallBuilder.Resolved().Promising("refund", DateTimeOffset.UnixEpoch).ToUtf8();
        var places = Gen.Zip(Gen.Choose(0, whole.Length - 1), Gen.Choose(0, 255)).ListOf(5);

        Prop.ForAll(places.ToArbitrary(), edits =>
        {
            var broken = whole.ToArray();
            foreach (var (at, value) in edits)
                broken[at] = (byte)value;
            var reading = ClosedCallReader.Read(broken);
            return (reading.Call is null) == (reading.Reason.Length > 0);
        }).Check(Quiet(5_000));
    }

    private static Config Quiet(int tests) => Config.QuickThrowOnFailure.WithMaxTest(tests);
}
