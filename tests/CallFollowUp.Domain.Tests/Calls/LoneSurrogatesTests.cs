using System.Text;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Tests.Calls;

public sealed class LoneSurrogatesTests
{
    [Theory]
    [InlineData("""{"a":"\ud83d"}""", """{"a":"\ufffd"}""")]
    [InlineData("""{"a":"\uDE00 x"}""", """{"a":"\ufffd x"}""")]
    [InlineData("""{"a":"\ud83d\ud83d\ude00"}""", """{"a":"\ufffd\ud83d\ude00"}""")]
    [InlineData("""{"a":"\ud83d\n"}""", """{"a":"\ufffd\n"}""")]
    [InlineData("""{"a":"\\ud83d"}""", """{"a":"\\ud83d"}""")]
    [InlineData("""{"a":"\ud83d\ude00 \u00e9 \" \\"}""", """{"a":"\ud83d\ude00 \u00e9 \" \\"}""")]
    [InlineData("", "")]
    [InlineData("\"\\", "\"\\")]
    [InlineData("\"\\ud83d", "\"\\ufffd")]
    public void Only_half_pairs_are_replaced(string json, string mended) =>
        Assert.Equal(mended, Encoding.UTF8.GetString(LoneSurrogates.Mend(Encoding.UTF8.GetBytes(json)).Span));
}
