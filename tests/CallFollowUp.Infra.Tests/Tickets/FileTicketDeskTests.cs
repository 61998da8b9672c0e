using System.Text.Json;
using CallFollowUp.Infra.Resilience;
using CallFollowUp.Infra.Tests.Contracts;
using CallFollowUp.Infra.Tickets;
using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Tickets;

public sealed class FileTicketDeskTests : TicketDeskContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider clock = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_ticket_that_is_not_known_here_is_kept_as_reopened()
    {
        var receipt = await Open(createUnknown: true).ReopenAsync("4711", Brief, Key("c-1"), Stop);

        Assert.Equal(("4711", TicketAction.Reopened), (receipt.TicketId, receipt.Action));
        Assert.Equal(TicketState.Open, (await Open().FindAsync("4711", Stop))!.State);
        var file = Assert.Single(folder.Files("4711.json"));
        using var ticket = JsonDocument.Parse(await File.ReadAllTextAsync(file, Stop));
        Assert.EndsWith("\nref c-1/reopen-ticket.v1", ticket.RootElement.GetProperty("notes")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("con")]
    [InlineData("A")]
    [InlineData("a")]
    [InlineData("x\0y")]
    [InlineData("")]
    [InlineData("日本")]
    public async Task No_ticket_id_leads_out_of_the_folder(string id)
    {
        var desk = Open(createUnknown: true);
        await desk.ReopenAsync(id, Brief, Key("c-1"), Stop);
        await desk.ReopenAsync(new string('z', 3000), Brief, Key("c-2"), Stop);

        Assert.Equal(id, (await desk.FindAsync(id, Stop))!.Id);
        Assert.Equal(2, folder.Files("*.json").Count(f => System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(f)) == "tickets"));
    }

    [Fact]
    public async Task Many_desks_on_one_folder_lose_no_note_and_give_no_number_twice()
    {
        var desks = Enumerable.Range(0, 4).Select(_ => Open(createUnknown: true)).ToList();

        await Task.WhenAll(Enumerable.Range(0, 24).Select(n => Task.Run(() => desks[n % 4].AddNoteAsync("4711", $"note {n}", Key($"c-{n / 2}"), Stop))));
        var created = await Task.WhenAll(Enumerable.Range(0, 24).Select(n => Task.Run(() => desks[n % 4].CreateAsync(Brief, Key($"d-{n / 2}"), Stop))));

        var file = await File.ReadAllTextAsync(Assert.Single(folder.Files("4711.json")), Stop);
        using var ticket = JsonDocument.Parse(file);
        Assert.Equal(12, ticket.RootElement.GetProperty("notes").GetArrayLength());
        Assert.Equal(12, created.Select(r => r.TicketId).Distinct().Count());
    }

    [Fact]
    public async Task A_crash_between_number_and_ticket_leaves_neither_a_gap_in_the_promise_nor_a_second_ticket()
    {
        var first = await Open().CreateAsync(Brief, Key("c-1"), Stop);
        File.Delete(Assert.Single(folder.Files("F-1001*.json")));

        Assert.Null(await Open().FindByKeyAsync(Key("c-1"), Stop));
        Assert.Equal(first.TicketId, (await Open().CreateAsync(Brief, Key("c-1"), Stop)).TicketId);
    }

    [Fact]
    public async Task A_long_note_is_cut_between_characters_and_still_signed()
    {
        await Open(createUnknown: true).AddNoteAsync("4711", string.Concat(Enumerable.Repeat("👩‍👩‍👧", 10_000)), Key("c-1"), Stop);

        using var ticket = JsonDocument.Parse(await File.ReadAllTextAsync(Assert.Single(folder.Files("4711.json")), Stop));
        var text = ticket.RootElement.GetProperty("notes")[0].GetProperty("text").GetString()!;
        Assert.InRange(text.Length, 31_000, 32_000);
        Assert.EndsWith("👩‍👩‍👧\n(cut)\nref c-1/reopen-ticket.v1", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removed_words_leave_neither_note_nor_customer()
    {
        var desk = Open();
        var id = (await desk.CreateAsync(Brief, Key("c-1"), Stop)).TicketId;

        await desk.RedactNoteAsync(id, Key("c-1"), Stop);

        var file = await File.ReadAllTextAsync(Assert.Single(folder.Files("F-1001*.json")), Stop);
        Assert.DoesNotContain("charged", file, StringComparison.Ordinal);
        Assert.DoesNotContain("dana", file, StringComparison.Ordinal);
        Assert.Contains("ref c-1/reopen-ticket.v1", file, StringComparison.Ordinal);
    }

    protected override ITicketDesk Open() => Open(createUnknown: false);

    protected override void Pass(TimeSpan time) => clock.Advance(time);

    protected override async Task CloseForGoodAsync(string ticketId)
    {
        var file = FileOf(ticketId);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Stop)).Replace("\"open\"", "\"closed\"", StringComparison.Ordinal), Stop);
    }

    protected override async Task<string> WordsOnAsync(string ticketId)
    {
        using var ticket = JsonDocument.Parse(await File.ReadAllTextAsync(FileOf(ticketId), Stop));
        return string.Join('\n', ticket.RootElement.GetProperty("notes").EnumerateArray().Select(n => n.GetProperty("text").GetString()));
    }

    private string FileOf(string ticketId) => Assert.Single(folder.Files($"{ticketId}*.json"));

    private FileTicketDesk Open(bool createUnknown) => new(
        new TicketDeskOptions { Folder = folder.Path, CreateUnknown = createUnknown }, new Dependency("tickets", new DependencyOptions(), clock), clock);
}
