using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Tests.Contracts;

public sealed class InMemoryJournalStoreTests : JournalStoreContract
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task Age_grows_with_the_clock()
    {
        var store = new InMemoryJournalStore(clock);
        await store.WriteAsync(Begin("c-1"), null, TestContext.Current.CancellationToken);

        clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal(TimeSpan.FromSeconds(31), (await store.ReadAsync("c-1", TestContext.Current.CancellationToken))!.Age);
    }

    [Theory]
    [InlineData(WriteFault.NotWritten, false)]
    [InlineData(WriteFault.AnswerLost, true)]
    public async Task A_scripted_fault_hits_the_nth_write(WriteFault fault, bool isThere)
    {
        var store = new InMemoryJournalStore(clock);
        store.FailWrite(fault, inWrites: 2);

        Assert.NotNull(await store.WriteAsync(Begin("c-1"), null, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<IOException>(() => store.WriteAsync(Begin("c-2"), null, TestContext.Current.CancellationToken));
        Assert.Equal(isThere, await store.ReadAsync("c-2", TestContext.Current.CancellationToken) is not null);
    }

    [Fact]
    public async Task A_write_may_be_refused_though_it_happened()
    {
        var store = new InMemoryJournalStore(clock);
        store.FailWrite(WriteFault.RefusedThoughWritten);

        Assert.Null(await store.WriteAsync(Begin("c-1"), null, TestContext.Current.CancellationToken));
        Assert.NotNull(await store.ReadAsync("c-1", TestContext.Current.CancellationToken));
    }

    protected override Task<IJournalStore> OpenAsync() => Task.FromResult<IJournalStore>(new InMemoryJournalStore(clock));
}
