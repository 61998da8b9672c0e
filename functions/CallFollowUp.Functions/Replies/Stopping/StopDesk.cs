using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Replies.Pages;
using CallFollowUp.Infra.Links;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Replies.Stopping;

/// <summary>Stops the mails, by button or by the mail program's one click, and sends them again on request.</summary>
internal sealed class StopDesk(StopPage page, MailWishes wishes, FormSigner forms)
{
    private const string Stop = "stop";
    private const string Resume = "resume";

    public async Task<Page> ShowAsync(OpenedLink link, CancellationToken cancellation) =>
        await wishes.AreStoppedAsync(link, cancellation)
            ? page.Stopped(link, forms.Issue(link.Token, Resume))
            : page.Ask(link, forms.Issue(link.Token, Stop));

    public async Task<Page> TakeAsync(OpenedLink link, IFormCollection fields, CancellationToken cancellation)
    {
        if (IsOneClick(fields) || forms.Check(fields[FormFields.Token], link.Token, Stop) is not null)
        {
            await wishes.StopAsync(link, cancellation);
            return page.Stopped(link, forms.Issue(link.Token, Resume));
        }

        if (forms.Check(fields[FormFields.Token], link.Token, Resume) is not null)
        {
            await wishes.ResumeAsync(link, cancellation);
            return page.Resumed(link, forms.Issue(link.Token, Stop));
        }

        return await ShowAsync(link, cancellation) with { Status = StatusCodes.Status403Forbidden };
    }

    /// <summary>RFC 8058: the mail program posts this on a person's click, without cookies and without having seen any page of ours.</summary>
    private static bool IsOneClick(IFormCollection fields) =>
        string.Equals(fields["List-Unsubscribe"], "One-Click", StringComparison.OrdinalIgnoreCase);
}
