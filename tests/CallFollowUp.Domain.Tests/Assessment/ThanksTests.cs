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
}
