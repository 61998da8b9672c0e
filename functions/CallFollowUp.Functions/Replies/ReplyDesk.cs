using CallFollowUp.Functions.Replies.Answering;
using CallFollowUp.Functions.Replies.Pages;
using CallFollowUp.Functions.Replies.Stopping;
using CallFollowUp.Functions.Replies.Words;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Functions.Replies;

/// <summary>Receives customers: opens their link, shows its page, and takes what they send from there.</summary>
public sealed class ReplyDesk
{
    private readonly LinkOpener links;
    private readonly AnswerDesk answers;
    private readonly StopDesk stops;
    private readonly NoticePage notices;
    private readonly ReplyLanguages languages;

    internal ReplyDesk(LinkOpener links, AnswerDesk answers, StopDesk stops, NoticePage notices, ReplyLanguages languages) =>
        (this.links, this.answers, this.stops, this.notices, this.languages) = (links, answers, stops, notices, languages);

    /// <summary>Answers a GET or HEAD: shows, and changes nothing. Machines open these links before people do.</summary>
    public async Task<IResult> ShowAsync(HttpRequest request, string token, CancellationToken cancellation)
    {
        var (link, refusal) = await links.OpenAsync(token, request, cancellation);
        if (link is null)
            return refusal!;
        return link.IsForStopping ? await stops.ShowAsync(link, cancellation) : answers.Show(link, request.Query["answer"]);
    }

    /// <summary>Answers a POST.</summary>
    public async Task<IResult> TakeAsync(HttpRequest request, string token, CancellationToken cancellation)
    {
        var (link, refusal) = await links.OpenAsync(token, request, cancellation);
        if (link is null)
            return refusal!;

        var body = await FormBody.ReadAsync(request, cancellation);
        if (body.Fields is not { } fields)
            return notices.Of(body.Status, body.Status == StatusCodes.Status413PayloadTooLarge ? Notice.TooLarge : Notice.Unreadable, link.Words);
        return link.IsForStopping ? await stops.TakeAsync(link, fields, cancellation) : await answers.TakeAsync(link, fields, cancellation);
    }

    /// <summary>The page for when something of ours does not work.</summary>
    public IResult Apologise(HttpRequest request) =>
        notices.Of(StatusCodes.Status503ServiceUnavailable, Notice.Unavailable, languages.Of(request));
}
