using CallFollowUp.Domain.Calls;
using CallFollowUp.Infra.Storage;
using CallFollowUp.Infra.Tests.Contracts;
using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Listing;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tests.Storage;

public sealed class BlobTicketIndexTests : TicketIndexContract
{
    [Fact]
    public async Task To_add_to_find_and_to_remove_is_one_request_each()
    {
        var storage = await TestStorage.OpenCountedAsync();
        var index = new BlobTicketIndex(storage.Blobs);
        var ticket = TestStorage.NewId();

        await index.AddAsync(ticket, CallId.Parse("c-1"), Stop);
        await index.CallsOfAsync(ticket, 10, Stop);
        await index.RemoveAsync(ticket, CallId.Parse("c-1"), Stop);

        Assert.Equal("PUT GET DELETE", storage.Requests.Methods);
    }

    [Fact]
    public async Task A_search_is_three_requests_however_many_calls_there_are()
    {
        var storage = await TestStorage.OpenCountedAsync();
        var customers = new BlobCustomerIndex(
            storage.Blobs, Options.Create(new CustomerIndexOptions { LookupKey = Convert.ToBase64String(new byte[32]) }), new FakeTimeProvider());
        var lists = new FollowUpLists(
            new BlobJournalStore(storage.Blobs), new BlobMarkerIndex(storage.Blobs), new BlobOutcomeLog(storage.Blobs), customers, new BlobTicketIndex(storage.Blobs));

        Assert.Empty(await lists.FindAsync(TestStorage.NewId(), Stop));

        Assert.Equal("GET GET GET", storage.Requests.Methods);
    }

    protected override async Task<ITicketIndex> OpenAsync() => new BlobTicketIndex((await TestStorage.OpenAsync()).Blobs);
}
