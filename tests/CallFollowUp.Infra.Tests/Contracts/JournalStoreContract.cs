using System.Text.Json;
using CallFollowUp.Infra.Tests.Storage;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Tests.Contracts;

/// <summary>What every store of journals keeps.</summary>
public abstract class JournalStoreContract
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract Task<IJournalStore> OpenAsync();

    [Fact]
    public async Task A_journal_that_was_never_written_is_not_there()
    {
        var store = await OpenAsync();

        Assert.Null(await store.ReadAsync(TestStorage.NewId(), Stop));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("...")]
    [InlineData(":a_b-c.D")]
    [InlineData(".json")]
    [InlineData("-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public async Task What_was_written_is_read_back_whatever_the_id(string ending)
    {
        var store = await OpenAsync();
        var journal = Begin(TestStorage.NewId(ending));
        journal.Add(new JournalEvent { Id = "e-1", Name = "reply", Data = JsonDocument.Parse("""{"text":"ça va — 好"}""").RootElement });

        var version = await store.WriteAsync(journal, null, Stop);
        var read = await store.ReadAsync(journal.Id, Stop);

        Assert.NotNull(read);
        Assert.Equal(version, read.Version);
        Assert.Equal(journal.Id, read.Journal.Id);
        Assert.Equal("ça va — 好", read.Journal.Events[0].Data!.Value.GetProperty("text").GetString());
        Assert.InRange(read.Age, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Only_the_first_creation_counts()
    {
        var store = await OpenAsync();
        var id = TestStorage.NewId();

        Assert.NotNull(await store.WriteAsync(Begin(id, "first"), null, Stop));
        Assert.Null(await store.WriteAsync(Begin(id, "second"), null, Stop));
        Assert.Equal("first", (await store.ReadAsync(id, Stop))!.Journal.Workflow);
    }

    [Fact]
    public async Task Of_creations_at_once_one_wins()
    {
        var store = await OpenAsync();
        var id = TestStorage.NewId();

        var versions = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => store.WriteAsync(Begin(id, $"w{n}"), null, Stop))));

        var winner = Assert.Single(versions, v => v is not null);
        Assert.Equal(winner, (await store.ReadAsync(id, Stop))!.Version);
    }

    [Fact]
    public async Task A_write_that_has_not_seen_the_latest_state_is_refused()
    {
        var store = await OpenAsync();
        var journal = Begin(TestStorage.NewId());
        var first = await store.WriteAsync(journal, null, Stop);
        journal.Revision = 1;
        var second = await store.WriteAsync(journal, first, Stop);
        journal.Revision = 2;

        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Null(await store.WriteAsync(journal, first, Stop));
        Assert.Equal(1, (await store.ReadAsync(journal.Id, Stop))!.Journal.Revision);
        Assert.NotNull(await store.WriteAsync(journal, second, Stop));
    }

    [Fact]
    public async Task A_write_over_a_journal_that_is_gone_is_refused()
    {
        var store = await OpenAsync();
        var known = await store.WriteAsync(Begin(TestStorage.NewId()), null, Stop);

        Assert.Null(await store.WriteAsync(Begin(TestStorage.NewId()), known, Stop));
    }

    [Fact]
    public async Task A_listing_says_how_each_stands_in_order_beyond_one_page()
    {
        var store = await OpenAsync();
        var prefix = TestStorage.NewId();
        string[] endings = ["-a", ".", "", "-b", "_c", "0"];
        foreach (var ending in endings)
            await store.WriteAsync(Begin(prefix + ending), null, Stop);

        var listed = await store.ListAsync(Stop).Where(j => j.Id.StartsWith(prefix, StringComparison.Ordinal)).Select(j => j.Id).ToListAsync(Stop);

        Assert.Equal(endings.Select(e => prefix + e).OrderBy(id => id + ".json", StringComparer.Ordinal), listed);
    }

    [Fact]
    public async Task A_listing_brings_status_outcome_times_and_tags_without_the_document()
    {
        var store = await OpenAsync();
        var waiting = Begin(TestStorage.NewId());
        waiting.Status = JournalStatus.Waiting;
        waiting.Label = "awaiting-reply";
        waiting.Tags["team"] = "Rechnungen & Zahlungen = größer\r\nX-Evil: 1";
        waiting.Tags["verdict"] = "resolved";
        var done = Begin(TestStorage.NewId());
        done.Status = JournalStatus.Completed;
        done.Outcome = "confirmed";
        await store.WriteAsync(waiting, null, Stop);
        await store.WriteAsync(done, null, Stop);

        var listed = await store.ListAsync(Stop).Where(j => j.Id == waiting.Id || j.Id == done.Id).ToDictionaryAsync(j => j.Id, cancellationToken: Stop);

        var first = listed[waiting.Id];
        Assert.Equal("awaiting-reply", first.Status);
        Assert.Null(first.Outcome);
        Assert.Equal(waiting.StartedAt, first.StartedAt);
        Assert.Equal(waiting.UpdatedAt, first.UpdatedAt);
        Assert.Equal(waiting.Tags.OrderBy(t => t.Key), first.Tags.OrderBy(t => t.Key));
        Assert.Equal(("completed", "confirmed"), (listed[done.Id].Status, listed[done.Id].Outcome));
    }

    protected static Journal Begin(string id, string workflow = "w.v1") => new()
    {
        Id = id,
        Workflow = workflow,
        StartedAt = new DateTimeOffset(2026, 11, 20, 9, 20, 0, 123, TimeSpan.Zero),
        UpdatedAt = new DateTimeOffset(2026, 11, 20, 9, 21, 0, TimeSpan.FromHours(2)),
        Input = JsonDocument.Parse("{}").RootElement,
    };
}
