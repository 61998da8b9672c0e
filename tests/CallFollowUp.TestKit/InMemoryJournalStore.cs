using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.TestKit;

/// <summary>Keeps journals as the documents they would be in storage, under versions, and fails on demand.</summary>
public sealed class InMemoryJournalStore(TimeProvider clock) : IJournalStore
{
    private static readonly Comparer<string> OrderOfFiles =
        Comparer<string>.Create((a, b) => string.CompareOrdinal(a + ".json", b + ".json"));

    private readonly Lock gate = new();
    private readonly SortedDictionary<string, Document> documents = new(OrderOfFiles);
    private readonly Dictionary<int, WriteFault> faults = [];
    private int versions;

    /// <summary>How many writes were asked for, refused and failed ones among them.</summary>
    public int Writes { get; private set; }

    public int Reads { get; private set; }

    /// <summary>Runs before every write, to let somebody else in first.</summary>
    public Func<Journal, Task>? BeforeWrite { get; set; }

    /// <summary>The next write (1), or the one after so many, ends in this fault.</summary>
    public void FailWrite(WriteFault fault, int inWrites = 1)
    {
        lock (gate)
            faults[Writes + inWrites] = fault;
    }

    /// <summary>The document itself, as text; null where there is none.</summary>
    public string? DocumentOf(string id)
    {
        lock (gate)
            return documents.TryGetValue(id, out var document) ? Encoding.UTF8.GetString(document.Utf8) : null;
    }

    /// <summary>Puts any document there, one that no code can read for instance.</summary>
    public void Plant(string id, string document)
    {
        lock (gate)
            documents[id] = new Document(Encoding.UTF8.GetBytes(document), NextVersion(), clock.GetUtcNow());
    }

    public Task<StoredJournal?> ReadAsync(string id, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
        {
            Reads++;
            return Task.FromResult(documents.TryGetValue(id, out var document)
                ? new StoredJournal(JournalJson.Read(document.Utf8), document.Version, clock.GetUtcNow() - document.WrittenAt)
                : null);
        }
    }

    public async Task<string?> WriteAsync(Journal journal, string? version, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (BeforeWrite is { } before)
            await before(journal);

        lock (gate)
        {
            Writes++;
            var fault = faults.TryGetValue(Writes, out var scripted) ? scripted : WriteFault.None;
            if (fault == WriteFault.NotWritten)
                throw new IOException("scripted: the store is down");

            documents.TryGetValue(journal.Id, out var known);
            if (known?.Version != version)
                return null;

            var written = new Document(JournalJson.Write(journal), NextVersion(), clock.GetUtcNow());
            documents[journal.Id] = written;
            return fault switch
            {
                WriteFault.AnswerLost => throw new IOException("scripted: the answer of the store was lost"),
                WriteFault.RefusedThoughWritten => null,
                _ => written.Version,
            };
        }
    }

    public async IAsyncEnumerable<JournalSummary> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        List<Document> listed;
        lock (gate)
            listed = [.. documents.Values];

        foreach (var document in listed)
        {
            cancellation.ThrowIfCancellationRequested();
            await Task.CompletedTask;
            var journal = JournalJson.Read(document.Utf8);
            yield return JournalSummary.Of(journal);
        }
    }

    private string NextVersion() => (++versions).ToString(CultureInfo.InvariantCulture);

    private sealed record Document(byte[] Utf8, string Version, DateTimeOffset WrittenAt);
}
