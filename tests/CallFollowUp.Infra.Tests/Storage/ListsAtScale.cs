using System.Diagnostics;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Infra.Storage;
using CallFollowUp.TestKit;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Listing;
using CallFollowUp.Workflow.Outcomes;

namespace CallFollowUp.Infra.Tests.Storage;

/// <summary>Run by hand: how long a page of 20 rows takes among 10,000 follow-ups that were all closed on one day.</summary>
public sealed class ListsAtScale
{
    private const int FollowUps = 10_000;
    private const int Rows = 20;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task A_page_of_twenty_rows_takes_less_than_300_ms()
    {
        var storage = await TestStorage.OpenAsync();
        var (store, markers, log) = (new BlobJournalStore(storage.Blobs), new BlobMarkerIndex(storage.Blobs), new BlobOutcomeLog(storage.Blobs));
        await FillAsync(store, markers, log);
        var lists = new FollowUpLists(store, markers, new BlobOutcomeLog(storage.Blobs), new InMemoryCustomerIndex(TimeProvider.System), new InMemoryTicketIndex());
        var day = new DateOnly(2026, 11, 20);

        await TimeAsync("needs attention", () => lists.NeedsAttentionAsync(null, Rows, Stop));
        var first = await TimeAsync("closed calls, first look at the day", () => lists.ClosedAsync(new ClosedCalls(day, day), null, Rows, Stop));
        var next = await TimeAsync("closed calls, next page", () => lists.ClosedAsync(new ClosedCalls(day, day), first.Next, Rows, Stop));
        await TimeAsync("closed calls of a team", () => lists.ClosedAsync(new ClosedCalls(day, day, Team: "alarms"), null, Rows, Stop));
        Assert.Equal(Rows, next.Items.Count);
    }

    private static async Task FillAsync(BlobJournalStore store, BlobMarkerIndex markers, BlobOutcomeLog log)
    {
        var world = new FollowUpWorld();
        var pattern = (await world.CloseAsync(ClosedCallBuilder.Resolved("c-1").WithoutAddress()))!;
        await Parallel.ForEachAsync(Enumerable.Range(0, FollowUps), Stop, async (i, stop) =>
        {
            var journal = JournalJson.Read(JournalJson.Write(pattern));
            var written = new Journal
            {
                Id = $"scale-{i:00000}",
                Workflow = journal.Workflow,
                StartedAt = journal.StartedAt,
                Input = journal.Input,
                Status = journal.Status,
                Label = journal.Label,
                Attention = journal.Attention,
                Entries = journal.Entries,
            };
            await store.WriteAsync(written, null, stop);
            await markers.PutAsync(MarkerNames.AttentionPrefix + written.Id, stop);
            var line = OutcomeReport.Of(written, DispositionMap.Default) with { ClosedAt = pattern.StartedAt.AddSeconds(-i), Team = i % 10 == 0 ? "alarms" : "billing" };
            await log.AppendAsync(line, stop);
        });
    }

    private static async Task<ListPage<FollowUpRow>> TimeAsync(string what, Func<Task<ListPage<FollowUpRow>>> page)
    {
        var clock = Stopwatch.StartNew();
        var rows = await page();
        Console.WriteLine($"{what}: {rows.Items.Count} rows in {clock.ElapsedMilliseconds} ms");
        Assert.True(clock.ElapsedMilliseconds < 300, $"{what} took {clock.ElapsedMilliseconds} ms");
        return rows;
    }
}
