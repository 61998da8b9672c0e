using System.Net.Http.Json;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Infra.Resilience;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.SendGrid;

/// <summary>Sends mails by SendGrid's v3 API.</summary>
/// <remarks>
/// Crash promise: settled by evidence. SendGrid has no idempotency key, so a request that left is never sent again from here, whatever became of its
/// answer: it is unknown until an event with its key, or the Email Activity API, settles it. Only what surely was not taken is tried again.
/// </remarks>
public sealed partial class SendGridEmailSender(
    HttpClient http,
    IOptions<SendGridOptions> options,
    IOptions<EmailOptions> sender,
    [FromKeyedServices(SendGridRegistration.Name)] Dependency dependency,
    TimeProvider clock,
    ILogger<SendGridEmailSender> logger) : IEmailSender
{
    private const string MessageIdHeader = "X-Message-Id";

    private readonly SendGridPace pace = new(clock);

    public bool ReportsDelivery => options.Value.ReportsDelivery;

    public async Task<EmailReceipt> SendAsync(EmailDraft draft, EffectKey key, CancellationToken cancellation)
    {
        var receipt = await dependency.CallAsync(
            stop => TrySendAsync(draft, key, stop), HttpFailures.Judge, isRepeatable: false, cancellation);
        LogAccepted(key.ToString(), receipt.MessageId);
        return receipt;
    }

    public async Task<Settlement> FindEvidenceAsync(EffectKey key, CancellationToken cancellation)
    {
        if (!options.Value.ActivityApi || options.Value.Sandbox)
            return Settlement.NoEvidence;
        try
        {
            return await dependency.CallAsync(stop => AskActivityAsync(key, stop), HttpFailures.Judge, isRepeatable: true, cancellation);
        }
        catch (Exception e) when (e is PermanentFailureException or RetryableFailureException)
        {
            LogNoActivity(key.ToString(), e.Message);
            return Settlement.NoEvidence;
        }
    }

    private async Task<EmailReceipt> TrySendAsync(EmailDraft draft, EffectKey key, CancellationToken cancellation)
    {
        if (pace.Wait is { } wait)
            throw new RetryableFailureException("SendGrid's rate limit is used up", wait);

        using var request = new HttpRequestMessage(HttpMethod.Post, "v3/mail/send")
        {
            Content = JsonContent.Create(SendGridMail.Of(draft, key, sender.Value, options.Value)),
        };
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (await SendGridAnswers.JudgeAsync(answer, options.Value.Sandbox, pace.Read(answer), cancellation) is { } failure)
            throw failure;

        // The sandbox gives no message id: the key is as good.
        var id = answer.Headers.TryGetValues(MessageIdHeader, out var ids) ? ids.First() : key.ToString();
        return new EmailReceipt(id, clock.GetUtcNow());
    }

    private async Task<Settlement> AskActivityAsync(EffectKey key, CancellationToken cancellation)
    {
        using var answer = await http.GetAsync(new Uri(SendGridActivity.QueryFor(key), UriKind.Relative), cancellation);
        if (HttpFailures.Judge(answer, clock.GetUtcNow()) is { } failure)
            throw failure;
        return SendGridActivity.Read(await answer.Content.ReadAsByteArrayAsync(cancellation), clock.GetUtcNow());
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "SendGrid accepted {Key} as {MessageId}")]
    private partial void LogAccepted(string key, string messageId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The Email Activity API does not say what became of {Key}: {Reason}")]
    private partial void LogNoActivity(string key, string reason);
}
