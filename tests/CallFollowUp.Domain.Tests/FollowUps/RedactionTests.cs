using CallFollowUp.Domain.FollowUps;
using FsCheck;
using FsCheck.Fluent;

namespace CallFollowUp.Domain.Tests.FollowUps;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("Write to dana.reyes+x@customer.example.", "Write to [e-mail].")]
    [InlineData("IBAN DE89 3704 0044 0532 0130 00 please", "IBAN [iban] please")]
    [InlineData("GB29NWBK60161331926819", "[iban]")]
    [InlineData("Call +44 7700 900123 now", "Call [number] now")]
    [InlineData("Call 07700 900123 please", "Call [number] please")]
    [InlineData("(555) 010-9999", "([number]")]
    [InlineData("card 4111 1111 1111 1111", "card [number]")]
    [InlineData("id 123-45-6789", "id [number]")]
    public void What_identifies_people_is_taken_out(string text, string clean) => Assert.Equal(clean, Redaction.Of(text));

    [Theory]
    [InlineData("invoice 8841 over 49.90 on ticket 4711")]
    [InlineData("at 5 pm, room 12, 3 times")]
    [InlineData("me @ home")]
    [InlineData("")]
    public void Invoices_tickets_and_amounts_stay(string text) => Assert.Equal(text, Redaction.Of(text));

    [Fact]
    public void No_text_makes_it_throw_and_no_seven_digits_in_a_row_are_left() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var run = 0;
            return Redaction.Of($"{text} 1234567{text}").All(c => (run = char.IsAsciiDigit(c) ? run + 1 : 0) < 7);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
}
