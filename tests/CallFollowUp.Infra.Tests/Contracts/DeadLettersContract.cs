using CallFollowUp.Infra.Tests.Storage;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Contracts;

/// <summary>What every place for dead letters keeps.</summary>
public abstract class DeadLettersContract
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract Task<IDeadLetters> OpenAsync();

    /// <summary>The bodies that went back to the queue of closed calls.</summary>
    protected abstract Task<IReadOnlyList<string>> PutBackAsync();

    [Fact]
    public async Task A_letter_is_filed_once_whole_with_its_reason()
    {
        var letters = await OpenAsync();
        var letter = NewLetter("/..");

        await letters.FileAsync(letter, Stop);
        await letters.FileAsync(letter with { Reason = "again" }, Stop);

        Assert.Equal([letter], await ListAsync(letters, letter));
    }

    [Fact]
    public async Task A_redriven_letter_goes_back_to_its_queue_and_is_gone()
    {
        var letters = await OpenAsync();
        var letter = NewLetter(".");
        await letters.FileAsync(letter, Stop);

        await letters.RedriveAsync((await ListAsync(letters, letter))[0], Stop);

        Assert.Empty(await ListAsync(letters, letter));
        Assert.Contains(letter.Body, await PutBackAsync());
    }

    [Fact]
    public async Task The_oldest_come_first()
    {
        var letters = await OpenAsync();
        var letter = NewLetter("");
        foreach (var hours in new[] { 2, -20, 1, 30 })
            await letters.FileAsync(letter with { MessageId = $"{letter.MessageId}{hours}", At = Morning.AddHours(hours) }, Stop);

        var listed = await ListAsync(letters, letter);

        Assert.Equal([-20, 1, 2, 30], listed.Select(l => (l.At - Morning).TotalHours));
    }

    [Fact]
    public async Task Letters_come_page_by_page_and_each_by_its_name()
    {
        var letters = await OpenAsync();
        var letter = NewLetter("/..");
        foreach (var hours in new[] { 0, 30, 60 })
            await letters.FileAsync(letter with { MessageId = $"{letter.MessageId}{hours}", At = Morning.AddHours(hours) }, Stop);

        var listed = new List<DeadLetter>();
        string? token = null;
        do
        {
            var page = await letters.PageAsync(token, 2, Stop);
            Assert.InRange(page.Items.Count, 0, 2);
            listed.AddRange(page.Items.Where(l => l.MessageId.StartsWith(letter.MessageId, StringComparison.Ordinal)));
            token = page.Next;
        }
        while (token is not null);

        Assert.Equal([0, 30, 60], listed.Select(l => (l.At - Morning).TotalHours));
        Assert.Equal(listed[1], await letters.FindAsync(listed[1].Name, Stop));
        Assert.Null(await letters.FindAsync("2026-01-01/nobody", Stop));
    }

    protected static DeadLetter NewLetter(string ending) => new(
        StorageNames.ClosedCalls, TestStorage.NewId(ending), "c-1.", "Exception: Größe\r\nunknown", Morning, $"{{\"id\":\"ü {TestStorage.NewId()}\"}}");

    private static async Task<IReadOnlyList<DeadLetter>> ListAsync(IDeadLetters letters, DeadLetter like) =>
        await letters.ListAsync(Stop).Where(l => l.MessageId.StartsWith(like.MessageId, StringComparison.Ordinal)).ToListAsync(Stop);
}
