using System.Text.Json;

namespace CallFollowUp.Functions.Tests.EndToEnd;

public sealed class ProcessCommandTests : IDisposable
{
    private readonly TemporaryData data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Process_prints_exactly_one_line_per_record_and_a_second_run_repeats_nothing()
    {
        var one = data.Write("a.json", Records.Resolved("c-1"));
        var more = data.Write("b.jsonl", Records.Unresolved("c-2") + "\n{\"callId\":\"c-3\"}\nnot json\n" + Records.Resolved("c-1") + "\n");

        var first = await LocalProgram.RunAsync("process", one, more, "--json", "--now", Records.Now, "--data", data.Folder);
        Assert.Equal(1, first.ExitCode);
        var lines = first.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        Assert.Equal(5, lines.Length);

        Assert.Equal(("c-1", "awaiting-reply", "resolved"), (Text(lines[0], "callId"), Text(lines[0], "status"), Text(lines[0], "resolution")));
        Assert.False(lines[0].GetProperty("thanked").GetBoolean());
        var mail = Assert.Single(lines[0].GetProperty("emails").EnumerateArray());
        Assert.Equal(("dana@customer.example", "thank-you"), (Text(mail, "to"), Text(mail, "template")));
        Assert.True(File.Exists(Text(mail, "file")));
        Assert.Contains(lines[0].GetProperty("steps").EnumerateArray(), s => Text(s, "name") == "assess.v1" && Text(s, "outcome") == "done");

        Assert.Equal(("completed", "reopened"), (Text(lines[1], "status"), Text(lines[1], "outcome")));
        var ticket = Assert.Single(lines[1].GetProperty("tickets").EnumerateArray());
        Assert.Equal(("T-c-2", "reopened"), (Text(ticket, "ticketId"), Text(ticket, "action")));

        Assert.Equal(("rejected", "$.closedAt: required"), (Text(lines[2], "status"), Text(lines[2], "reason")));
        Assert.Equal(JsonValueKind.Null, lines[3].GetProperty("callId").ValueKind);
        Assert.Equal(("c-1", "awaiting-reply"), (Text(lines[4], "callId"), Text(lines[4], "status")));
        Assert.Equal(2, data.Mails.Length);

        var second = await LocalProgram.RunAsync("process", one, "--json", "--now", Records.Now, "--data", data.Folder);
        Assert.Equal(0, second.ExitCode);
        Assert.Equal(2, data.Mails.Length);
    }

    [Fact]
    public async Task A_wrong_option_is_explained_and_ends_with_2()
    {
        var (exitCode, lines, errors) = await LocalProgram.RunAsync("process", "--now", "tomorrow");
        Assert.Equal(2, exitCode);
        Assert.Empty(lines);
        Assert.Contains("--now: 'tomorrow' is no RFC 3339 time", errors, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
