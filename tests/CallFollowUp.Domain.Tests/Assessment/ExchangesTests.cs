using CallFollowUp.Domain.Assessment.Judging;

namespace CallFollowUp.Domain.Tests.Assessment;

public class ExchangesTests
{
    [Fact]
    public void Turns_that_follow_each_other_are_an_exchange() =>
        Assert.Contains("done>customer-thanks", Of("c: A table for two, please.", "a: I have booked it for you.", "c: Thank you."));

    [Fact]
    public void What_one_side_says_in_several_turns_is_one() =>
        Assert.Contains("done>customer-thanks", Of("c: A table for two, please.", "a: I have booked it for you.", "a: At eight, by the window.", "c: Thank you."));

    [Fact]
    public void A_turn_that_says_nothing_known_is_an_answer_too() =>
        Assert.Contains("done>nothing", Of("c: A table for two, please.", "a: I have booked it for you.", "c: By the window and near the kitchen."));

    [Fact]
    public void One_sides_next_turn_is_an_exchange_with_its_last() =>
        Assert.Contains("cannot>>done", Of("c: A table at seven, please.", "a: Unfortunately we have no table then.", "c: At eight?", "a: I have booked it for you."));

    [Fact]
    public void A_line_of_the_system_does_not_come_between() =>
        Assert.Contains("done>customer-thanks", Of("c: A table for two, please.", "a: I have booked it for you.", "s: The agent is typing.", "c: Thank you."));

    [Fact]
    public void The_beginning_of_a_long_call_says_nothing_of_its_end()
    {
        string[] middle = [.. Enumerable.Range(0, 10).Select(turn => turn % 2 == 0 ? "a: By the window and near the kitchen." : "c: Near the door and by the stairs.")];
        Assert.DoesNotContain("done>customer-thanks", Of(["a: I have booked it for you.", "c: Thank you.", .. middle]));
    }

    private static List<string> Of(params string[] turns)
    {
        var columns = new ColumnSet(new bool[Exchanges.Count], new short[Exchanges.Count]);
        Exchanges.Fill(Say.Read(turns), ref columns);
        return [.. columns.All.ToArray().Select(column => Exchanges.Names[column])];
    }
}
