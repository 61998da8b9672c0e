using System.Net;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.SendGrid;

/// <summary>What an answer to <c>mail/send</c> says about the mail: taken, refused for good, surely not sent, or unknown.</summary>
/// <remarks>
/// Stricter than <see cref="Resilience.HttpFailures"/>: SendGrid has no idempotency key, so only what names itself a refusal counts as not sent.
/// 429 and 503 are documented as refusals before acceptance. 500, 502 and 504 are not: the mail may have been queued before the answer was spoilt.
/// </remarks>
internal static class SendGridAnswers
{
    /// <value>16 KiB: an error names a few fields.</value>
    private const int MaxErrorBytes = 16 * 1024;

    /// <summary>Null where the mail was taken.</summary>
    /// <param name="isSandbox">The sandbox answers 200 where delivery would be 202.</param>
    /// <param name="wait">What the answer's headers ask for.</param>
    public static async Task<Exception?> JudgeAsync(HttpResponseMessage answer, bool isSandbox, TimeSpan? wait, CancellationToken cancellation)
    {
        var status = (int)answer.StatusCode;
        switch (answer.StatusCode)
        {
            case HttpStatusCode.Accepted:
            case HttpStatusCode.OK when isSandbox:
                return null;
            case HttpStatusCode.TooManyRequests:
                return new RetryableFailureException("SendGrid asks to slow down (429)", wait);
            case HttpStatusCode.ServiceUnavailable:
                return new RetryableFailureException("SendGrid is not available (503)", wait);
            case >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout:
                return new OutcomeUnknownException($"SendGrid failed and does not say whether it took the mail ({status})");
            case >= HttpStatusCode.BadRequest:
                var refusal = SendGridRefusal.Read(await BodyAsync(answer, cancellation));
                return new PermanentFailureException($"SendGrid refused the mail ({status}): {refusal}", refusal.WhatToDo(status));
            case >= HttpStatusCode.MultipleChoices:
                return new PermanentFailureException($"SendGrid's address leads elsewhere ({status})", "Check SendGrid:BaseUrl, then redrive.");
            default:
                return new OutcomeUnknownException($"this is no answer of SendGrid's ({status})");
        }
    }

    /// <summary>The beginning of the body; a refusal stays one when its body is lost.</summary>
    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            var body = new byte[MaxErrorBytes];
            await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
            var length = await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellation);
            return body.AsMemory(0, length);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return ReadOnlyMemory<byte>.Empty;
        }
    }
}
