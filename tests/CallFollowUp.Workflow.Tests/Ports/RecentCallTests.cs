using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Tests.Ports;

public sealed class RecentCallTests
{
    [Theory]
    [InlineData("Double charge, on invoice  8841!", "double charge on invoice 8841")]
    [InlineData("ÄRGER MIT DER RECHNUNG", "ärger mit der rechnung")]
    [InlineData("Re: no-internet", "re no internet")]
    [InlineData("", null)]
    [InlineData(" ?! ", null)]
    [InlineData(null, null)]
    public void The_matter_is_the_subject_without_case_punctuation_and_double_spaces(string? subject, string? matter) =>
        Assert.Equal(matter, RecentCall.MatterOf(subject));

    [Theory]
    [InlineData("1", "a", "1", "b", true)]
    [InlineData("1", "a", "2", "a", false)]
    [InlineData(null, "a", "2", "a", true)]
    [InlineData(null, "a", null, "b", false)]
    [InlineData(null, null, null, null, false)]
    public void The_same_matter_is_the_same_ticket_else_the_same_subject(string? ticket, string? matter, string? otherTicket, string? otherMatter, bool same)
    {
        var call = new RecentCall(CallId.Parse("c-1"), default, ticket, matter);
        var other = new RecentCall(CallId.Parse("c-2"), default, otherTicket, otherMatter);

        Assert.Equal((same, same), (call.IsSameMatterAs(other), other.IsSameMatterAs(call)));
    }
}
