using CallFollowUp.Workflow.Exporting;
using CallFollowUp.Workflow.Outcomes;

namespace CallFollowUp.Workflow.Tests.Exporting;

public sealed class CsvTableTests
{
    private static readonly CsvTable<string?> OneCell = new(("cell", text => text));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 170", "'+49 170")]
    [InlineData("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("a=1", "a=1")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    public void No_cell_is_taken_for_a_formula(string text, string written) => Assert.Equal(written, OneCell.Row(text));

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("grüezi", "grüezi")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Cells_are_quoted_where_they_must_be(string? text, string written) => Assert.Equal(written, OneCell.Row(text));

    [Fact]
    public void A_follow_up_is_one_row_with_times_in_utc_and_numbers_as_everywhere()
    {
        var closed = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(1));
        var line = new OutcomeLine("c-1", 1, 3, "completed", closed, closed.AddDays(1))
        {
            Verdict = "resolved", Confidence = 0.94, Thanked = false, Matter = "=cmd", Mails = [new OutcomeMail("thank-you", "delivered")],
        };

        var cells = ExportTables.FollowUps.Row(line).Split(',');

        Assert.Equal(ExportTables.FollowUps.Header.Split(',').Length, cells.Length);
        Assert.Equal(["c-1", "2026-11-20T09:00:00Z", "completed", "", "resolved", "0.94", "no", "", "no"], cells[..9]);
        Assert.Contains("'=cmd", cells);
        Assert.Contains("thank-you:delivered", cells);
    }
}
