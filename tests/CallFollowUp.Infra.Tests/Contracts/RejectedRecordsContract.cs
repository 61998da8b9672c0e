using System.Text;
using CallFollowUp.Infra.Tests.Storage;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Contracts;

/// <summary>What every place for rejected records keeps.</summary>
public abstract class RejectedRecordsContract
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract Task<IRejectedRecords> OpenAsync();

    [Fact]
    public async Task A_record_is_kept_whole_with_its_reason_and_once()
    {
        var records = await OpenAsync();
        var body = Encoding.UTF8.GetBytes(TestStorage.NewId()).Concat(new byte[] { 0, 255, 13, 10 }).ToArray();
        var record = new RejectedRecord(null, "$.größe: must be\r\nX-Evil: a number", Morning, body);

        await records.FileAsync(record, Stop);
        await records.FileAsync(record with { At = Morning.AddHours(1) }, Stop);

        var listed = Assert.Single(await records.ListAsync(Stop).Where(r => r.Body.Span.SequenceEqual(body)).ToListAsync(Stop));
        Assert.Equal(record with { Body = default }, listed with { Body = default });
    }

    [Fact]
    public async Task The_oldest_come_first_within_a_day_as_well()
    {
        var records = await OpenAsync();
        var mark = TestStorage.NewId();
        foreach (var hours in new[] { 3, -20, 1, 30, 2 })
            await records.FileAsync(new RejectedRecord("c-1", $"{hours}", Morning.AddHours(hours), Encoding.UTF8.GetBytes($"{mark} {hours}")), Stop);

        var listed = await records.ListAsync(Stop)
            .Where(r => Encoding.UTF8.GetString(r.Body.Span).StartsWith(mark, StringComparison.Ordinal)).Select(r => r.Reason).ToListAsync(Stop);

        Assert.Equal(["-20", "1", "2", "3", "30"], listed);
    }

    [Fact]
    public async Task An_erased_record_is_gone()
    {
        var records = await OpenAsync();
        var body = Encoding.UTF8.GetBytes(TestStorage.NewId());
        await records.FileAsync(new RejectedRecord(null, "$.closedAt: required", Morning, body), Stop);
        var listed = await records.ListAsync(Stop).FirstAsync(r => r.Body.Span.SequenceEqual(body), Stop);

        await records.EraseAsync(listed, Stop);
        await records.EraseAsync(listed, Stop);

        Assert.False(await records.ListAsync(Stop).AnyAsync(r => r.Body.Span.SequenceEqual(body), Stop));
    }
}
