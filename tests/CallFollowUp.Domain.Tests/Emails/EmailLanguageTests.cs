using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Domain.Tests.Emails;

public class EmailLanguageTests
{
    [Theory]
    [InlineData("de", "de")]
    [InlineData("de-AT", "de")]
    [InlineData("DE_at", "de")]
    [InlineData("es-419", "es")]
    [InlineData("it-IT", "fr")]
    [InlineData("nonsense!", "fr")]
    [InlineData("", "fr")]
    [InlineData(null, "fr")]
    public void The_tag_decides_then_its_language_then_the_default(string? tag, string expected) =>
        Assert.Equal(expected, EmailLanguage.Choose(tag, Sample.Options(o => o.DefaultLanguage = "fr-CA")));

    [Fact]
    public void English_is_the_last_resort() =>
        Assert.Equal("en", EmailLanguage.Choose("it", Sample.Options(o => o.DefaultLanguage = "sv")));

    [Fact]
    public void An_exact_tag_goes_before_its_language()
    {
        var options = Sample.Options(o => o.Languages = ["en", "pt", "pt-BR"]);
        Assert.Equal("pt-BR", EmailLanguage.Choose("pt-br", options));
        Assert.Equal("pt", EmailLanguage.Choose("pt-PT", options));
    }
}
