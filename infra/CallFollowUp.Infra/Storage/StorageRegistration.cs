using Azure.Core.Pipeline;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Listing;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Outcomes;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Storage;

public static class StorageRegistration
{
    /// <summary>
    /// Registers all that lies in the storage account: journals, markers, queues, customers, records, rejected ones and dead letters. Reads the
    /// connection <c>AzureWebJobsStorage</c> and the section <c>CustomerIndex</c>.
    /// </summary>
    /// <remarks>Settings are checked when the host starts. Queues and containers are there after <see cref="StorageSetup.EnsureAsync"/>.</remarks>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Configure(o => o.Read(configuration)).ValidateOnStart();
        services.AddOptions<CustomerIndexOptions>()
            .Bind(configuration.GetSection(CustomerIndexOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddSingleton<IValidateOptions<CustomerIndexOptions>, CustomerIndexOptionsValidator>();

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(s => StorageClients.Blobs(s.GetRequiredService<IOptions<StorageOptions>>().Value, s.GetServices<HttpPipelinePolicy>()));
        services.AddSingleton(s => StorageClients.Queues(s.GetRequiredService<IOptions<StorageOptions>>().Value, s.GetServices<HttpPipelinePolicy>()));
        services.AddSingleton<StorageSetup>();

        services.AddSingleton<IJournalStore, BlobJournalStore>();
        services.AddSingleton<BlobMarkerIndex>();
        services.AddSingleton<IMarkerIndex>(s => s.GetRequiredService<BlobMarkerIndex>());
        services.AddSingleton<IMarkerPages>(s => s.GetRequiredService<BlobMarkerIndex>());
        services.AddSingleton<StorageQueues>();
        services.AddSingleton<IFollowUpQueues>(s => s.GetRequiredService<StorageQueues>());
        services.AddSingleton<IQueueLevels>(s => s.GetRequiredService<StorageQueues>());
        services.AddSingleton<IWakeUps>(s => s.GetRequiredService<StorageQueues>());
        services.AddSingleton<ICustomerIndex, BlobCustomerIndex>();
        services.AddSingleton<ICallRecords, BlobCallRecords>();
        services.AddSingleton<IRejectedRecords, BlobRejectedRecords>();
        services.AddSingleton<IDeadLetters, BlobDeadLetters>();
        services.AddSingleton<IAuditLog, BlobAuditLog>();
        services.AddSingleton<IActionClaims, BlobActionClaims>();
        services.AddSingleton<IVerdictLabels, BlobVerdictLabels>();
        services.AddSingleton<IOutcomeLog, BlobOutcomeLog>();
        services.AddSingleton<ITicketIndex, BlobTicketIndex>();
        services.AddSingleton<IMailSwitch, BlobMailSwitch>();
        return services;
    }
}
