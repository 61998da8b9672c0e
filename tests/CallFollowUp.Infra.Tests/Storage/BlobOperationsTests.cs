using CallFollowUp.Infra.Storage;
using CallFollowUp.Infra.Tests.Contracts;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Storage;

[Collection(TestStorage.OneSwitch)]
public sealed class BlobOperationsTests : OperationsContract
{
    [Fact]
    public async Task A_page_of_the_audit_log_is_one_listing_and_the_days_it_shows()
    {
        var storage = await TestStorage.OpenCountedAsync();
        var audit = new BlobAuditLog(storage.Blobs);
        foreach (var minute in Enumerable.Range(0, 5))
            await audit.AppendAsync(new AuditEntry(new DateTimeOffset(1999, 12, 31, 9, minute, 0, TimeSpan.Zero), "ann", "reveal"), TestContext.Current.CancellationToken);
        storage.Requests.Reset();

        var page = await audit.PageAsync("1999-12-31/5", 2, TestContext.Current.CancellationToken);

        Assert.Equal([4, 3], page.Items.Select(e => e.At.Minute));
        Assert.Equal("GET GET", storage.Requests.Methods);
    }

    protected override async Task<(IActionClaims Claims, IVerdictLabels Labels, IAuditLog Audit)> OpenAsync()
    {
        var blobs = (await TestStorage.OpenAsync()).Blobs;
        return (new BlobActionClaims(blobs), new BlobVerdictLabels(blobs), new BlobAuditLog(blobs));
    }

    protected override async Task<IMailSwitch> OpenSwitchAsync() => new BlobMailSwitch((await TestStorage.OpenAsync()).Blobs);
}
