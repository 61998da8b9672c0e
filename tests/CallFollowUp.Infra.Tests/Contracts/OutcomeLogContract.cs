using CallFollowUp.Infra.Tests.Storage;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Outcomes;

namespace CallFollowUp.Infra.Tests.Contracts;

/// <summary>What every outcome log keeps.</summary>
public abstract class OutcomeLogContract
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract Task<IOutcomeLog> OpenAsync();

    [Fact]
    public async Task Of_many_lines_of_a_call_the_highest_revision_is_read_and_of_two_equal_ones_the_later()
    {
        var log = await OpenAsync();
        var id = TestStorage.NewId(".");
        foreach (var (revision, status) in new[] { (1, "held"), (3, "completed"), (2, "awaiting-reply"), (3, "cancelled") })
            await log.AppendAsync(NewLine(id) with { Revision = revision, Status = status }, Stop);

        var line = Assert.Single(await ReadAsync(log, id));

        Assert.Equal((3, "cancelled"), (line.Revision, line.Status));
    }

    [Fact]
    public async Task A_line_is_read_as_it_was_written_on_the_day_its_call_was_closed()
    {
        var log = await OpenAsync();
        var line = NewLine(TestStorage.NewId()) with { Team = "Zürich", Matter = "double charge", Thanked = false, Mails = [new OutcomeMail("ask", "delivered")] };
        await log.AppendAsync(line, Stop);
        await log.AppendAsync(NewLine(TestStorage.NewId()) with { ClosedAt = line.ClosedAt.AddDays(1) }, Stop);

        var read = Assert.Single(await ReadAsync(log, line.CallId));

        Assert.Equal(line.Mails, read.Mails);
        Assert.Equal(line with { Mails = read.Mails }, read);
        Assert.DoesNotContain(await log.ReadDayAsync(OutcomeLines.DayOf(line.ClosedAt.AddDays(1)), Stop), l => l.CallId == line.CallId);
    }

    [Fact]
    public async Task A_day_that_was_read_before_shows_what_was_added_since()
    {
        var log = await OpenAsync();
        var id = TestStorage.NewId();
        await log.AppendAsync(NewLine(id), Stop);
        await ReadAsync(log, id);

        await log.AppendAsync(NewLine(id) with { Revision = 9 }, Stop);

        Assert.Equal(9, Assert.Single(await ReadAsync(log, id)).Revision);
    }

    [Fact]
    public async Task A_day_without_calls_is_empty() => Assert.Empty(await (await OpenAsync()).ReadDayAsync(new DateOnly(2001, 1, 1), Stop));

    protected static OutcomeLine NewLine(string id)
    {
        var closedAt = new DateTimeOffset(2026, 11, 20, 23, 30, 0, TimeSpan.Zero);
        return new OutcomeLine(id, 1, 1, FollowUpStatus.Completed, closedAt, closedAt.AddHours(1));
    }

    private static async Task<IReadOnlyList<OutcomeLine>> ReadAsync(IOutcomeLog log, string id) =>
        [.. (await log.ReadDayAsync(new DateOnly(2026, 11, 20), Stop)).Where(l => l.CallId == id)];
}
