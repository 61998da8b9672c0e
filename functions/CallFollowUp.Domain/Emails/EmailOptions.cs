namespace CallFollowUp.Domain.Emails;

/// <summary>Who writes to customers, and in which language and time zone where a record names none that we know.</summary>
public sealed class EmailOptions
{
    /// <value>The company's name as customers know it. Required, one line of 1 to 100 characters.</value>
    public string CompanyName { get; set; } = "";

    /// <value>The address mails come from. Required, a usable address.</value>
    public string FromAddress { get; set; } = "";

    /// <value>The sender's name. Default: <see cref="CompanyName"/>; one line of at most 100 characters.</value>
    public string? FromName { get; set; }

    /// <value>The desk's address, which reads what customers answer. Default: none, and then no mail invites a reply.</value>
    public string? ReplyTo { get; set; }

    /// <value>BCP 47 tag. Default: <c>en</c>; its language must be among <see cref="Languages"/>.</value>
    public string DefaultLanguage { get; set; } = EmailLanguage.LastResort;

    /// <value>IANA time zone. Default: <c>Etc/UTC</c>.</value>
    public string DefaultTimeZone { get; set; } = "Etc/UTC";

    /// <value>The languages that every kind of mail is written in. Default (where empty): <see cref="EmailLanguage.BuiltIn"/>; en must be among them.</value>
    public IList<string> Languages { get; set; } = [];
}
