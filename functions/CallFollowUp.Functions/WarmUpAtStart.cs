using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Hosting;

namespace CallFollowUp.Functions;

/// <summary>Reads cues and compiles a template while the host connects, so that the first call does not wait for both.</summary>
public sealed class WarmUpAtStart(TranscriptAssessor assessor, FollowUpJudgement judgement, IEmailTemplates templates) : BackgroundService
{
    private static readonly ClosedCall Sample = new()
    {
        Id = CallId.Parse("warm-up"),
        ClosedAt = DateTimeOffset.UnixEpoch,
        Language = "en",
        Customer = new Customer(Email: "warm-up@customer.example"),
        Transcript = [new Turn(Speaker.Customer, "It works now, thank you."), new Turn(Speaker.Agent, "Thank you for your patience.")],
    };

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            var assessment = assessor.Assess(Sample);
            templates.Render(judgement.Composer.Compose(EmailKind.Confirm, Sample, assessment, EmailLinks.None, EmailSituation.AfterTheCall));
        },
        stoppingToken);
}
