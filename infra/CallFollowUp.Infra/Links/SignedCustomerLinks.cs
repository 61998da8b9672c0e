using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Links;

/// <summary>Links under <c>/r/</c> with a signed token. Opening one shows a page and changes nothing.</summary>
public sealed class SignedCustomerLinks(LinkSigner signer, IOptions<LinkOptions> options, TimeProvider clock) : ICustomerLinks
{
    /// <value>90 days; 60 is the least that one-click unsubscribe rules ask for.</value>
    public static readonly TimeSpan StopLifetime = TimeSpan.FromDays(90);

    public EmailLinks For(CallId id, DateTimeOffset? answerUntil)
    {
        if (options.Value.BaseUrl is not { } site)
            return EmailLinks.None;

        var stop = Page(site, new LinkToken(id, LinkPurpose.Stop, clock.GetUtcNow() + StopLifetime));
        if (answerUntil is not { } until)
            return new EmailLinks(Stop: stop);

        var answer = Page(site, new LinkToken(id, LinkPurpose.Answer, until));
        return new EmailLinks(Choosing(answer, "solved"), Choosing(answer, "not-solved"), stop);
    }

    private Uri Page(Uri site, LinkToken token) => new($"{site.AbsoluteUri.TrimEnd('/')}/r/{signer.Sign(token)}");

    private static Uri Choosing(Uri page, string answer) => new($"{page}?answer={answer}");
}
