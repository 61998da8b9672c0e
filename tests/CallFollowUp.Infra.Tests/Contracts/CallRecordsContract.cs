using System.Text;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Infra.Tests.Storage;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Contracts;

/// <summary>What every place for records keeps.</summary>
public abstract class CallRecordsContract
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract Task<ICallRecords> OpenAsync();

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData(":..")]
    public async Task A_record_is_kept_under_its_call_and_content_and_read_back(string ending)
    {
        var records = await OpenAsync();
        var id = CallId.Parse(TestStorage.NewId(ending));
        var record = Encoding.UTF8.GetBytes("""{"subject":"好"}""");

        var name = await records.SaveAsync(id, record, Stop);
        var again = await records.SaveAsync(id, record, Stop);
        var other = await records.SaveAsync(id, "{}"u8.ToArray(), Stop);

        Assert.Equal(name, again);
        Assert.NotEqual(name, other);
        Assert.StartsWith(id.Value, name, StringComparison.Ordinal);
        Assert.Equal(record, (await records.ReadAsync(name, Stop)).ToArray());
    }

    [Fact]
    public async Task A_record_that_is_not_there_fails_for_good()
    {
        var records = await OpenAsync();

        await Assert.ThrowsAsync<PermanentFailureException>(() => records.ReadAsync($"{TestStorage.NewId()}/missing", Stop));
    }

    [Fact]
    public async Task The_records_of_an_erased_call_are_gone_and_those_of_others_stay()
    {
        var records = await OpenAsync();
        var id = CallId.Parse(TestStorage.NewId());
        var other = CallId.Parse(id.Value + "0");
        var names = new[] { await records.SaveAsync(id, "{}"u8.ToArray(), Stop), await records.SaveAsync(id, "[]"u8.ToArray(), Stop) };
        var kept = await records.SaveAsync(other, "{}"u8.ToArray(), Stop);

        await records.EraseAsync(id, "https://elsewhere.example/transcript.json", Stop);
        await records.EraseAsync(id, null, Stop);

        foreach (var name in names)
            await Assert.ThrowsAsync<PermanentFailureException>(() => records.ReadAsync(name, Stop));
        Assert.Equal("{}"u8.ToArray(), (await records.ReadAsync(kept, Stop)).ToArray());
    }
}
