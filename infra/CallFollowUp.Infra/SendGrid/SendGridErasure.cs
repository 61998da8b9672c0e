using System.Net.Http.Json;
using System.Text.Json;
using CallFollowUp.Infra.Resilience;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.SendGrid;

/// <summary>Asks SendGrid to erase what it keeps of mails to a person: its job <c>recipients/erasejob</c>.</summary>
/// <remarks>One job takes 5,000 addresses, and a person has a few. Crash promise: at least once; a second job for the same addresses is harmless.</remarks>
internal sealed class SendGridErasure(HttpClient http, Dependency dependency, TimeProvider clock) : IEmailErasure
{
    public async Task<string?> EraseAsync(IReadOnlyCollection<string> addresses, IReadOnlyCollection<EffectKey> keys, CancellationToken cancellation)
    {
        if (addresses.Count == 0)
            return null;
        var job = await dependency.CallAsync(stop => OrderAsync(addresses, stop), HttpFailures.Judge, isRepeatable: true, cancellation);
        return $"SendGrid took erase job {job}";
    }

    private async Task<string> OrderAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellation)
    {
        var body = new Dictionary<string, IReadOnlyCollection<string>> { ["email_addresses"] = addresses };
        using var answer = await http.PostAsJsonAsync("v3/recipients/erasejob", body, cancellation);
        if (HttpFailures.Judge(answer, clock.GetUtcNow()) is { } failure)
            throw failure;
        return await JobIdAsync(answer, cancellation)
            ?? throw new PermanentFailureException("SendGrid's answer names no erase job", "Look at the erase jobs in SendGrid's account, then try again.");
    }

    private static async Task<string?> JobIdAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellation));
            return json.RootElement.GetProperty("job_id").GetString();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}
