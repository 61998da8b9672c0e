using System.Net.Http.Json;
using CallFollowUp.Infra.Resilience;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Managers;

/// <summary>Tells managers in a chat channel, by its incoming webhook.</summary>
/// <remarks>Crash promise: at least once. A channel knows no keys, so after a lost answer the notice may stand there twice.</remarks>
internal sealed class WebhookManagerNotifier(HttpClient http, Dependency dependency, IOptions<ManagerWebhookOptions> options, TimeProvider clock) : IManagerNotifier
{
    private const string Channel = "webhook";

    public Task<ManagerReceipt> TellAsync(ManagerNotice notice, EffectKey key, CancellationToken cancellation) =>
        dependency.CallAsync(stop => PostAsync(notice, stop), HttpFailures.Judge, isRepeatable: true, cancellation);

    private async Task<ManagerReceipt> PostAsync(ManagerNotice notice, CancellationToken cancellation)
    {
        using var answer = await http.PostAsJsonAsync(options.Value.UrlFor(notice.Team), ManagerCard.Of(notice, options.Value.Format), cancellation);
        if ((int)answer.StatusCode is >= 300 and < 500 and not (408 or 425 or 429))
        {
            throw new PermanentFailureException(
                $"the managers' webhook refused the notice ({(int)answer.StatusCode})",
                "Check Managers:Webhook:Url and Managers:Webhook:Format, then redrive; or tell the manager, and mark it done.");
        }

        return HttpFailures.Judge(answer, clock.GetUtcNow()) is { } failure ? throw failure : new ManagerReceipt(Channel, clock.GetUtcNow());
    }
}
