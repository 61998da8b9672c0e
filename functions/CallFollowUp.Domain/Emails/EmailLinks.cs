namespace CallFollowUp.Domain.Emails;

/// <summary>The customer's own links; a mail is written without those that are absent.</summary>
/// <param name="Solved">Opens the reply page at 'solved'; a GET changes nothing.</param>
/// <param name="NotSolved">Opens the reply page at 'not solved'; a GET changes nothing.</param>
/// <param name="Stop">Stops these mails: a page on GET, done at once on the one-click POST of RFC 8058.</param>
public sealed record EmailLinks(Uri? Solved = null, Uri? NotSolved = null, Uri? Stop = null)
{
    public static readonly EmailLinks None = new();
}
