using CallFollowUp.Infra.Tests.Storage;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Listing;

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

    [Fact]
    public async Task Markers_come_page_by_page()
    {
        var markers = await OpenAsync();
        var prefix = TestStorage.NewId() + "/";
        foreach (var name in new[] { "c-3", "c-1.", "c-2" })
            await markers.PutAsync(prefix + name, Stop);

        var first = await ((IMarkerPages)markers).PageAsync(prefix, null, 2, Stop);
        var second = await ((IMarkerPages)markers).PageAsync(prefix, first.Next, 2, Stop);

        Assert.Equal([prefix + "c-1.", prefix + "c-2"], first.Items);
        Assert.Equal([prefix + "c-3"], second.Items);
        Assert.Null(second.Next);
    }
}
