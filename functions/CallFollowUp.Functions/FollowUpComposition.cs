using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Functions.Operations;
using CallFollowUp.Functions.Replies;
using CallFollowUp.Infra.Assessment;
using CallFollowUp.Infra.Emails;
using CallFollowUp.Infra.Links;
using CallFollowUp.Infra.Managers;
using CallFollowUp.Infra.Outbox;
using CallFollowUp.Infra.SendGrid;
using CallFollowUp.Infra.Storage;
using CallFollowUp.Infra.Telemetry;
using CallFollowUp.Infra.Tickets;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Erasure;
using CallFollowUp.Workflow.Exporting;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Listing;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Outcomes;
using CallFollowUp.Workflow.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Functions;

/// <summary>The composition root: the same in the Azure Functions host and in the local one.</summary>
public static class FollowUpComposition
{
    private const string ShadowSection = "ShadowPolicy";

    /// <summary>Registers the whole app. Every option is checked when the host starts.</summary>
    public static IServiceCollection AddCallFollowUp(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<FollowUpOptions>().Bind(configuration.GetSection("FollowUps")).ValidateDataAnnotations()
            .Validate(o => o.ReminderAfter < o.ReplyWindow, "FollowUps:ReminderAfter must be shorter than FollowUps:ReplyWindow.")
            .ValidateOnStart();
        services.AddOptions<FollowUpOptions>(ShadowSection).Bind(configuration.GetSection("FollowUps")).Bind(configuration.GetSection(ShadowSection))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<EngineOptions>().Bind(configuration.GetSection("Engine")).ValidateDataAnnotations()
            .Validate(o => o.EffectTimeout < o.IntentLease, "Engine:EffectTimeout must be shorter than Engine:IntentLease.")
            .ValidateOnStart();
        services.AddOptions<QueueTriggerOptions>().Bind(configuration.GetSection("Queues")).ValidateDataAnnotations().ValidateOnStart();

        return services
            .AddJudgement(configuration)
            .AddAssessor(configuration)
            .AddEngine()
            .AddStorage(configuration)
            .AddTelemetry(configuration)
            .AddHostedService<WarmUpAtStart>()
            .AddHostedService<StorageSetupAtStart>()
            .AddEmailTemplates(configuration)
            .AddCustomerLinks(configuration)
            .AddOutbox(configuration)
            .AddSendGrid(configuration)
            .AddManagerWebhook(configuration)
            .AddTicketDesk(configuration)
            .AddTicketBriefs(configuration)
            .AddReplyPages()
            .AddOperations(configuration)
            .AddSingleton<ClosedCallSubmission>()
            .AddSingleton<EmailOptOuts>()
            .AddSingleton<VerdictLabelling>()
            .AddSingleton<MailPreviews>()
            .AddSingleton<OperatorDesk>()
            .AddSingleton<Redriving>()
            .AddSingleton<MailSwitchDesk>()
            .AddSingleton<FollowUpLists>()
            .AddSingleton<NumbersReader>()
            .AddSingleton<Exports>()
            .AddSingleton<GivenUpMessages>()
            .AddSingleton<QueueTriggerGuard>();
    }

    private static IServiceCollection AddJudgement(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(s => DispositionsOf(s.GetRequiredService<IOptions<FollowUpOptions>>().Value))
        .AddSingleton(s => new FollowUpPolicy(s.GetRequiredService<IOptions<FollowUpOptions>>().Value, s.GetRequiredService<DispositionMap>()))
        .AddSingleton(s => new FollowUpJudgement(
            s.GetRequiredService<TranscriptAssessor>(),
            s.GetRequiredService<FollowUpPolicy>(),
            s.GetRequiredService<EmailComposer>(),
            s.GetRequiredService<IOptions<FollowUpOptions>>().Value,
            s.GetRequiredService<IOptions<EmailOptions>>().Value,
            ShadowOf(s, configuration)) { Briefs = s.GetRequiredService<BriefWriter>() });

    private static IServiceCollection AddEngine(this IServiceCollection services) => services
        .AddSingleton(s => s.GetRequiredService<IOptions<EngineOptions>>().Value)
        .AddSingleton<MailPauses>()
        .AddSingleton<FollowUpPorts>()
        .AddSingleton<IWorkflow, FollowUpWorkflow>()
        .AddSingleton<IRestObserver, OutcomeReporter>()
        .AddSingleton<WorkflowEngine>()
        .AddSingleton<FollowUpRunner>()
        .AddSingleton<DeadlineSweep>()
        .AddSingleton<QueueWatch>()
        .AddSingleton<CustomerErasure>();

    /// <summary>The policy that is tried out; null where the section changes nothing.</summary>
    private static FollowUpPolicy? ShadowOf(IServiceProvider services, IConfiguration configuration)
    {
        if (!configuration.GetSection(ShadowSection).GetChildren().Any())
            return null;
        var options = services.GetRequiredService<IOptionsMonitor<FollowUpOptions>>().Get(ShadowSection);
        return new FollowUpPolicy(options, DispositionsOf(options));
    }

    private static DispositionMap DispositionsOf(FollowUpOptions options) =>
        options.Dispositions.Count == 0 ? DispositionMap.Default : new DispositionMap(options.Dispositions);
}
