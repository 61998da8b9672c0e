using CallFollowUp.Domain.Assessment.Judging;

namespace CallFollowUp.Domain.Tests.Assessment;

public class CheckTests
{
    [Theory]
    [InlineData("en", "a: I've moved it. Could you refresh the page?", "c: Eight o'clock, row seven.", 1)]
    [InlineData("en", "a: I've moved it. Could you refresh the page?", "c: No, it still says ten.", -1)]
    [InlineData("en", "a: I've moved it. Could you refresh the page?", "c: Sure.", 0)]
    [InlineData("en", "a: I've moved it.", "c: Eight o'clock, row seven.", 0)]
    [InlineData("de", "a: Ist umgebucht. Schauen Sie mal in die App?", "c: Acht Uhr, Reihe sieben.", 1)]
    [InlineData("de", "a: Ist umgebucht. Schauen Sie mal in die App?", "c: Da steht nichts.", -1)]
    [InlineData("es", "a: Cambiadas. Refresca el correo.", "c: Las ocho en punto, fila siete.", 1)]
    [InlineData("es", "a: Cambiadas. Refresca el correo.", "c: No me sale nada.", -1)]
    [InlineData("fr", "a: C'est changé. Regardez dans l'appli ?", "c: Vingt heures, rang sept.", 1)]
    [InlineData("fr", "a: C'est changé. Regardez dans l'appli ?", "c: Je ne vois rien.", -1)]
    public void What_the_customer_finds_when_asked_to_look_is_good_unless_something_is_denied(string language, string asks, string finds, int finding) =>
        Assert.Equal(finding, Check.Asked(Say.ReadIn(language, asks, finds)).Finding);

    [Theory]
    [InlineData("c: Hang on, I'm opening it. Row seven, yes.", 1)]
    [InlineData("c: Hang on, I'm opening it. Not there.", -1)]
    [InlineData("c: Row seven, yes.", 0)]
    public void What_the_customer_finds_unasked_counts_as_well(string turn, int finding) =>
        Assert.Equal(finding, Check.Own(Say.Read("a: I've moved it.", turn)).Finding);
}
