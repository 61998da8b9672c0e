using CallFollowUp.Infra.Tests.Storage;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Tests.Contracts;

/// <summary>What every index of markers keeps.</summary>
public abstract class MarkerIndexContract
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract Task<IMarkerIndex> OpenAsync();

    [Fact]
    public async Task Markers_are_listed_by_prefix_in_order_beyond_one_page()
    {
        var markers = await OpenAsync();
        var prefix = TestStorage.NewId() + "/";
        string[] names = ["2026-11-20T09-00/c-2", "2026-11-20T09-00/c-1.", "2026-11-20T08-59/c-9", "2026-11-20T09-00/c-1.5", "2026-11-20T09-00/c:1_-"];
        foreach (var name in names)
            await markers.PutAsync(prefix + name, Stop);
        await markers.PutAsync(TestStorage.NewId() + "/other", Stop);

        var all = await markers.ListAsync(prefix, Stop).ToListAsync(Stop);
        var some = await markers.ListAsync(prefix + "2026-11-20T09-00/c-1", Stop).ToListAsync(Stop);

        Assert.Equal(names.Select(n => prefix + n).Order(StringComparer.Ordinal), all);
        Assert.Equal([prefix + "2026-11-20T09-00/c-1.", prefix + "2026-11-20T09-00/c-1.5"], some);
    }

    [Fact]
    public async Task Setting_and_removing_may_be_repeated()
    {
        var markers = await OpenAsync();
        var marker = $"attention/{TestStorage.NewId(".")}";

        await markers.PutAsync(marker, Stop);
        await markers.PutAsync(marker, Stop);
        Assert.Equal([marker], await markers.ListAsync(marker, Stop).ToListAsync(Stop));

        await markers.DeleteAsync(marker, Stop);
        await markers.DeleteAsync(marker, Stop);
        Assert.Empty(await markers.ListAsync(marker, Stop).ToListAsync(Stop));
    }
}
