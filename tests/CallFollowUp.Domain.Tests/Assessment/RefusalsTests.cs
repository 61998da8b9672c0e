using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Judging;

namespace CallFollowUp.Domain.Tests.Assessment;

public class RefusalsTests
{
    private static readonly string[] Refused = ["c: I need a room at the Bellevue hotel for Friday.", "a: I'm sorry, I could not book a room at the Bellevue hotel."];

    [Theory]
    [InlineData(true, "c: Oh well, never mind then.", "c: And when does the museum open?", "a: The museum opens at nine.", "c: Thanks.")]
    [InlineData(true, "c: Never mind, I'll find something else.", "a: Goodbye.")]
    [InlineData(false, "c: Never mind, then the Parkview hotel, please.", "a: I have booked the Parkview hotel for you.", "c: Thanks.")]
    [InlineData(false, "c: And when does the museum open?", "a: The museum opens at nine.", "c: Thanks.")]
    [InlineData(false, "c: Okay.", "a: Goodbye.")]
    public void A_refused_wish_is_given_up_by_the_customers_answer_unless_a_later_deed_is_about_it(bool givenUp, params string[] turns) =>
        Assert.Equal(givenUp, Refusals.IsGivenUp(Say.Read([.. Refused, .. turns])));

    [Theory]
    [InlineData("a: I was unable to book the appointment. Can I help with anything else?", "c: No, that will be all, thank you.", "a: Have a nice day.")]
    [InlineData("a: Your reservation has failed. Is there anything else I can do?", "c: No, thanks.", "a: Happy to be of service.")]
    [InlineData("a: I could not find a table for you.", "c: Thanks for trying. Bye.", "a: Have a great day!")]
    public void A_friendly_end_after_a_failed_last_try_is_no_resolution(params string[] turns) =>
        Assert.NotEqual(Resolution.Resolved, Say.Assess(["c: I'd like a table at the Oak Room for tonight, please.", "a: The Oak Room is at 12 Mill Street. For how many?", "c: For two, at seven.", .. turns]).Resolution);

    [Fact]
    public void Words_before_the_last_deed_or_failure_count_less()
    {
        var times = Say.Read("c: Can you book a quiet room?", "a: One moment.", "a: I have booked it for you.", "c: Lovely, thanks a lot.").LastWords.ToArray().ToLookup(word => word.Times < 1, word => word.First);
        Assert.Contains(0, times[true]);
        Assert.True(times[true].Max() < times[false].Min());
    }
}
