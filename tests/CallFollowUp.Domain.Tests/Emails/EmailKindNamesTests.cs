using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Domain.Tests.Emails;

public class EmailKindNamesTests
{
    [Fact]
    public void Names_are_the_ones_that_journals_already_hold() =>
        Assert.Equal(["confirm", "thank-you", "ask", "reopened", "reminder", "final-note"], Enum.GetValues<EmailKind>().Select(k => k.WireName()));

    [Fact]
    public void A_name_leads_back_to_its_kind()
    {
        foreach (var kind in Enum.GetValues<EmailKind>())
        {
            Assert.True(EmailKindNames.TryParse(kind.WireName(), out var parsed));
            Assert.Equal(kind, parsed);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ThankYou")]
    public void Another_name_leads_nowhere(string? name) => Assert.False(EmailKindNames.TryParse(name, out _));
}
