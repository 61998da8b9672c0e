using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Domain.Tests.Emails;

public class EmailAddressTests
{
    [Theory]
    [InlineData("dana@customer.example", "dana@customer.example")]
    [InlineData(" dana.reyes+calls@mail.customer.example ", "dana.reyes+calls@mail.customer.example")]
    [InlineData("Dana@Customer.Example", "Dana@customer.example")]
    [InlineData("o'neil@customer.example", "o'neil@customer.example")]
    [InlineData("jörg@müller.example", "jörg@xn--mller-kva.example")]
    [InlineData("x@例え.example", "x@xn--r8jz45g.example")]
    public void A_real_mailbox_is_usable_and_its_domain_becomes_ascii(string text, string expected)
    {
        Assert.True(EmailAddress.TryParse(text, out var address));
        Assert.Equal(expected, address.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("dana")]
    [InlineData("dana@")]
    [InlineData("@customer.example")]
    [InlineData("dana@@customer.example")]
    [InlineData("dana@home@customer.example")]
    [InlineData("dana@localhost")]
    [InlineData("dana@10.0.0.1")]
    [InlineData("dana@customer.example.")]
    [InlineData("dana@customer..example")]
    [InlineData("dana@-customer.example")]
    [InlineData("dana@customer_mail.example")]
    [InlineData(".dana@customer.example")]
    [InlineData("dana..reyes@customer.example")]
    [InlineData("dana reyes@customer.example")]
    [InlineData("Dana <dana@customer.example>")]
    [InlineData("\"dana\"@customer.example")]
    [InlineData("a@b.example,c@d.example")]
    [InlineData("dana@customer.example\r\nBcc: all@customer.example")]
    [InlineData("dana\n@customer.example")]
    [InlineData("dana\u202E@customer.example")]
    public void What_is_no_mailbox_is_not_usable(string? text) => Assert.False(EmailAddress.IsUsable(text));

    [Fact]
    public void Lengths_are_bounded_as_the_standard_bounds_them()
    {
        Assert.True(EmailAddress.IsUsable(new string('a', 64) + "@customer.example"));
        Assert.False(EmailAddress.IsUsable(new string('a', 65) + "@customer.example"));
        Assert.False(EmailAddress.IsUsable("a@" + string.Join('.', Enumerable.Repeat(new string('b', 60), 5)) + ".example"));
        Assert.False(EmailAddress.IsUsable("a@" + new string('b', 64) + ".example"));
    }

    [Fact]
    public void Parsing_what_is_no_mailbox_says_so_without_repeating_it()
    {
        var refusal = Assert.Throws<FormatException>(() => EmailAddress.Parse("secret name"));
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }
}
