using System.Text;
using CallFollowUp.Infra.Storage;
using CallFollowUp.Infra.Tests.Contracts;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tests.Storage;

public sealed class BlobCustomerIndexTests : CustomerIndexContract
{
    private static readonly string Key = Convert.ToBase64String(Encoding.ASCII.GetBytes("0123456789abcdef0123456789abcdef"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_customer_costs_one_request_a_known_one_three_a_repetition_two()
    {
        var storage = await TestStorage.OpenCountedAsync();
        var index = Open(storage);
        var customer = TestStorage.NewId();

        await index.RegisterAsync(customer, Call("c-1", 1), TimeSpan.FromDays(7), Stop);
        Assert.Equal("PUT", storage.Requests.Methods);

        storage.Requests.Reset();
        await index.RegisterAsync(customer, Call("c-2", 2), TimeSpan.FromDays(7), Stop);
        Assert.Equal("PUT GET PUT", storage.Requests.Methods);

        storage.Requests.Reset();
        await index.RegisterAsync(customer, Call("c-2", 2), TimeSpan.FromDays(7), Stop);
        Assert.Equal("PUT GET", storage.Requests.Methods);
    }

    [Fact]
    public async Task Storage_shows_neither_who_called_nor_about_what()
    {
        var storage = await TestStorage.OpenAsync();
        var container = storage.Blobs.GetBlobContainerClient(StorageNames.Customers);
        var before = await container.GetBlobsAsync(cancellationToken: Stop).Select(b => b.Name).ToHashSetAsync(cancellationToken: Stop);
        var customer = TestStorage.NewId("@customer.example");
        var index = Open(storage);

        await index.RegisterAsync(customer, Call("c-secret", 1), TimeSpan.FromDays(7), Stop);
        await index.MarkUnreachableAsync(customer, customer, Stop);

        var added = await container.GetBlobsAsync(cancellationToken: Stop).Where(b => !before.Contains(b.Name)).ToListAsync(Stop);
        foreach (var blob in added)
        {
            var content = await container.GetBlobClient(blob.Name).DownloadContentAsync(Stop);
            var text = Encoding.Latin1.GetString(content.Value.Content) + blob.Name;
            Assert.DoesNotContain("customer.example", text, StringComparison.Ordinal);
            Assert.DoesNotContain("c-secret", text, StringComparison.Ordinal);
            Assert.DoesNotContain("invoice", text, StringComparison.Ordinal);
        }
    }

    protected override async Task<ICustomerIndex> OpenAsync() => Open(await TestStorage.OpenAsync());

    private BlobCustomerIndex Open(TestStorage storage) =>
        new(storage.Blobs, Options.Create(new CustomerIndexOptions { LookupKey = Key, RecentCalls = Remembered }), Clock);
}
