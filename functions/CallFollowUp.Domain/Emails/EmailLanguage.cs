namespace CallFollowUp.Domain.Emails;

/// <summary>Which of the languages we write fits a record's language tag.</summary>
public static class EmailLanguage
{
    public const string LastResort = "en";

    /// <summary>The languages that the product brings words for.</summary>
    public static readonly IReadOnlyList<string> BuiltIn = [LastResort, "de", "es", "fr"];

    public static IReadOnlyList<string> Of(EmailOptions options) => options.Languages.Count > 0 ? [.. options.Languages] : BuiltIn;

    /// <summary>The exact tag, else its language, else the default's, else English.</summary>
    public static string Choose(string? tag, EmailOptions options)
    {
        var written = Of(options);
        return Find(tag, written) ?? Find(options.DefaultLanguage, written) ?? LastResort;
    }

    /// <summary>Whether mails are written in the tag's language.</summary>
    public static bool IsWritten(string? tag, EmailOptions options) => Find(tag, Of(options)) is not null;

    /// <summary>'de' of 'de-AT'; empty where there is no tag. Underscores are taken for hyphens, as some systems write them.</summary>
    internal static string Primary(string? tag) => Normalised(tag).Split('-')[0];

    internal static string Normalised(string? tag) => (tag ?? "").Trim().Replace('_', '-');

    private static string? Find(string? tag, IReadOnlyList<string> written) =>
        written.FirstOrDefault(w => w.Equals(Normalised(tag), StringComparison.OrdinalIgnoreCase))
        ?? written.FirstOrDefault(w => w.Equals(Primary(tag), StringComparison.OrdinalIgnoreCase));
}
