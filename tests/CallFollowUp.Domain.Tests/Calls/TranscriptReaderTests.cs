using System.Text;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Tests.Calls;

public sealed class TranscriptReaderTests
{
    [Theory]
    [InlineData("""[{"speaker":"customer","text":"It works."}]""")]
    [InlineData("""{"transcript":[{"speaker":"customer","text":"It works."}]}""")]
    [InlineData("\ufeff[{\"speaker\":\"customer\",\"text\":\"It works.\"}]")]
    public void A_transcript_on_its_own_is_an_array_or_an_object_with_one(string text)
    {
        var reading = TranscriptReader.Read(Encoding.UTF8.GetBytes(text));

        Assert.Equal(new Turn(Speaker.Customer, "It works."), Assert.Single(reading.Turns));
    }

    [Theory]
    [InlineData("7", "$: must be an array of turns")]
    [InlineData("[", "$: must be JSON")]
    [InlineData("[7]", "$.transcript[0]: must be an object")]
    public void Anything_else_is_refused_with_the_rule(string text, string reason) =>
        Assert.Equal(reason, TranscriptReader.Read(Encoding.UTF8.GetBytes(text)).Reason);

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused() =>
        Assert.Equal("$: must be UTF-8", TranscriptReader.Read(new byte[] { 0xFF }).Reason);
}
