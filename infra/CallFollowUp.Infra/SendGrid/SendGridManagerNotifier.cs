using System.Net.Http.Json;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Infra.Outbox;
using CallFollowUp.Infra.Resilience;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.SendGrid;

/// <summary>Tells managers by mails through SendGrid. They carry no key: what becomes of them says nothing about the customer's mails.</summary>
/// <remarks>Crash promise: at least once. SendGrid knows no keys, so after a lost answer the mail may come twice.</remarks>
internal sealed class SendGridManagerNotifier(
    HttpClient http, Dependency dependency, SendGridOptions options, EmailOptions sender, ManagerOptions managers, TimeProvider clock) : IManagerNotifier
{
    private const string Channel = "sendgrid";

    public Task<ManagerReceipt> TellAsync(ManagerNotice notice, EffectKey key, CancellationToken cancellation) =>
        dependency.CallAsync(stop => SendAsync(notice, stop), HttpFailures.Judge, isRepeatable: true, cancellation);

    private async Task<ManagerReceipt> SendAsync(ManagerNotice notice, CancellationToken cancellation)
    {
        var mail = SendGridMail.Of(managers.AddressFor(notice.Team), notice, sender, options);
        using var answer = await http.PostAsJsonAsync(new Uri("v3/mail/send", UriKind.Relative), mail, cancellation);
        return await SendGridAnswers.JudgeAsync(answer, options.Sandbox, null, cancellation) is { } failure
            ? throw failure
            : new ManagerReceipt(Channel, clock.GetUtcNow());
    }
}
