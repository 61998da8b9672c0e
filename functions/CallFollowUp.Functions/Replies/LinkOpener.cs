using CallFollowUp.Domain.Emails;
using CallFollowUp.Functions.Replies.Pages;
using CallFollowUp.Functions.Replies.Words;
using CallFollowUp.Infra.Links;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Views;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Replies;

/// <summary>Opens customers' links, or says kindly why one does not open.</summary>
internal sealed class LinkOpener(LinkSigner signer, IJournalStore journals, ReplyLanguages languages, NoticePage notices, EmailOptions emails)
{
    /// <summary>The link, or the page that refuses it. Storage is asked only about links that we signed.</summary>
    public async Task<(OpenedLink? Link, Page? Refusal)> OpenAsync(string token, HttpRequest request, CancellationToken cancellation)
    {
        var reading = signer.Read(token, out var meaning);
        if (reading == LinkReading.Invalid || meaning is not { Purpose: LinkPurpose.Answer or LinkPurpose.Stop })
            return Refuse(StatusCodes.Status404NotFound, Notice.Unknown, languages.Of(request));

        var followUp = await FindAsync(meaning, cancellation);
        var words = followUp is null ? languages.Of(request) : languages.OfCall(followUp.Call.Language);
        if (reading == LinkReading.Expired)
            return Refuse(StatusCodes.Status410Gone, Notice.Expired, words);
        if (followUp is null)
            return Refuse(StatusCodes.Status404NotFound, Notice.Unknown, words);
        if (followUp.IsCancelled && meaning.Purpose == LinkPurpose.Answer)
            return Refuse(StatusCodes.Status410Gone, Notice.Closed, words);

        return (new OpenedLink(token, meaning, followUp, words, CallMention.Of(followUp.Call, words.Language, emails)), null);
    }

    private (OpenedLink?, Page?) Refuse(int status, Notice notice, ReplyWords words) => (null, notices.Of(status, notice, words));

    private async Task<CustomerView?> FindAsync(LinkToken meaning, CancellationToken cancellation)
    {
        try
        {
            return await journals.ReadAsync(meaning.CallId.Value, cancellation) is { } stored ? CustomerView.Of(stored.Journal) : null;
        }
        catch (JournalMismatchException)
        {
            // What nobody can read, or what was erased, is not there for the customer.
            return null;
        }
    }
}
