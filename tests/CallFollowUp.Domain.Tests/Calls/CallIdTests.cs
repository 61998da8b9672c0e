using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Tests.Calls;

public sealed class CallIdTests
{
    [Theory]
    [InlineData("c-20261120-000123")]
    [InlineData("7")]
    [InlineData("A.b_c:d-e..")]
    public void Letters_digits_and_four_marks_make_an_id(string text) => Assert.Equal(text, CallId.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("-a")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("é")]
    [InlineData("a%2fb")]
    public void Anything_that_could_leave_its_folder_is_none(string? text) => Assert.False(CallId.TryParse(text, out _));

    [Fact]
    public void It_is_128_characters_long_at_most()
    {
        Assert.True(CallId.TryParse(new string('a', 128), out _));
        Assert.False(CallId.TryParse(new string('a', 129), out _));
    }

    [Fact]
    public void Parsing_what_is_none_says_the_rule() =>
        Assert.Contains(CallId.Rule, Assert.Throws<FormatException>(() => CallId.Parse("..")).Message, StringComparison.Ordinal);

    [Fact]
    public void Ids_are_compared_with_regard_to_case() => Assert.NotEqual(CallId.Parse("a"), CallId.Parse("A"));
}
