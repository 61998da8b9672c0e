namespace CallFollowUp.Infra.Emails;

/// <summary>Where the words of the mails are read from.</summary>
public sealed class EmailTemplateOptions
{
    /// <value>
    /// A folder of operations' own files, laid out as the built-in ones (<c>confirm/de.hbs</c>, <c>shared/de.hbs</c>, <c>layout.html.hbs</c>): each
    /// replaces the built-in file of its name. Default: none. Read at start.
    /// </value>
    public string? Folder { get; set; }
}
