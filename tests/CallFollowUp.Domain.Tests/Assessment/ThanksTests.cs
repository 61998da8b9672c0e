using CallFollowUp.Domain.Assessment;

namespace CallFollowUp.Domain.Tests.Assessment;

public class ThanksTests
{
    [Theory]
    [InlineData(ThanksKind.Closing, "en", "a: Thank you for choosing Larch.")]
    [InlineData(ThanksKind.Closing, "de", "a: Vielen Dank für Ihren Anruf.")]
    [InlineData(ThanksKind.Closing, "es", "a: Gracias por llamar a Larch.")]
    [InlineData(ThanksKind.Closing, "fr", "a: Merci de votre appel.")]
    [InlineData(ThanksKind.Patience, "en", "a: Thank you for your patience.")]
    [InlineData(ThanksKind.Patience, "de", "a: Danke für Ihre Geduld.")]
    [InlineData(ThanksKind.Patience, "es", "a: Gracias por su paciencia.")]
    [InlineData(ThanksKind.Patience, "fr", "a: Merci de votre patience.")]
    [InlineData(ThanksKind.None, "en", "a: I'll thank you not to shout at me.")]
    [InlineData(ThanksKind.None, "en", "c: Thank you for your patience.")]
    [InlineData(ThanksKind.None, "en", "s: Thank you for calling.")]
    [InlineData(ThanksKind.None, "en", "c: No thanks.")]
    public void Who_is_thanked_for_what_decides(ThanksKind kind, string language, string turn) =>
        Assert.Equal(kind, Say.Assess(Say.CallIn(language, "a: Larch.", "c: one two three four five six seven", turn)).ThanksKind);

    [Fact]
    public void The_opener_is_a_greeting() =>
        Assert.Equal(ThanksKind.Greeting, Say.Assess("a: Thank you for calling Larch, how can I help?", "c: I need a new card for my account.", "a: It is on its way.").ThanksKind);

    [Fact]
    public void Thanks_for_a_datum_is_courtesy() =>
        Assert.Equal(ThanksKind.Data, Say.Assess("a: Your name?", "c: My name is Ada Lovelace, from York.", "a: Thank you, and your number?", "c: It is four four one two nine.", "a: Found it, and changed.", "c: Fine, that is all I wanted from you today.").ThanksKind);

    [Fact]
    public void A_customer_who_tests_something_is_thanked_all_the_same() =>
        Assert.Equal(ThanksKind.Patience, Say.Assess("a: How can I help?", "c: My keyboard does not respond.", "a: Try testing the keyboard on another computer. I appreciate your patience.", "c: I will.").ThanksKind);

    [Theory]
    [InlineData(ThanksKind.Closing, "Thank you and have a nice day!")]
    [InlineData(ThanksKind.Closing, "Thanks, and take care.")]
    [InlineData(ThanksKind.Data, "Thank you for checking that.")]
    public void A_goodbye_thanks_for_the_call_and_a_check_for_a_datum(ThanksKind kind, string turn) =>
        Assert.Equal(kind, Say.Assess("a: Larch.", "c: The cable is in, and it looks fine to me.", "a: " + turn, "c: Oh, and one more thing, I would like to know when you open on Sunday this week.").ThanksKind);
}
