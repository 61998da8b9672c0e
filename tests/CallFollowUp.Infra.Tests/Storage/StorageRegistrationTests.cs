using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using CallFollowUp.Infra.Storage;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Listing;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Outcomes;
using CallFollowUp.Workflow.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tests.Storage;

public sealed class StorageRegistrationTests
{
    private static readonly (string, string) Key = ("CustomerIndex:LookupKey", Convert.ToBase64String(new byte[32]));

    [Fact]
    public void Every_port_of_storage_resolves()
    {
        using var services = Services(("AzureWebJobsStorage", "UseDevelopmentStorage=true"), Key);

        services.GetRequiredService<IStartupValidator>().Validate();
        foreach (var port in new[]
        {
            typeof(IJournalStore), typeof(IMarkerIndex), typeof(IWakeUps), typeof(IFollowUpQueues), typeof(ICustomerIndex), typeof(ICallRecords),
            typeof(IRejectedRecords), typeof(IDeadLetters), typeof(IMarkerPages), typeof(IOutcomeLog), typeof(IAuditLog), typeof(IActionClaims),
            typeof(IVerdictLabels), typeof(IMailSwitch), typeof(StorageSetup),
        })
        {
            Assert.NotNull(services.GetService(port));
        }

        Assert.Same(services.GetService<IWakeUps>(), services.GetService<IFollowUpQueues>());
    }

    [Fact]
    public void An_account_may_be_named_and_reached_by_identity()
    {
        using var services = Services(
            ("AzureWebJobsStorage:accountName", "acme"), ("AzureWebJobsStorage:credential", "managedidentity"), ("AzureWebJobsStorage:clientId", "c-1"), Key);

        services.GetRequiredService<IStartupValidator>().Validate();
        Assert.Equal(new Uri("https://acme.blob.core.windows.net/"), services.GetRequiredService<BlobServiceClient>().Uri);
        Assert.Equal(new Uri("https://acme.queue.core.windows.net/"), services.GetRequiredService<QueueServiceClient>().Uri);
    }

    [Fact]
    public void Its_services_may_have_addresses_of_their_own()
    {
        using var services = Services(
            ("AzureWebJobsStorage:blobServiceUri", "https://b.acme.example"), ("AzureWebJobsStorage:queueServiceUri", "https://q.acme.example"), Key);

        services.GetRequiredService<IStartupValidator>().Validate();
        Assert.Equal("b.acme.example", services.GetRequiredService<BlobServiceClient>().Uri.Host);
        Assert.Equal("q.acme.example", services.GetRequiredService<QueueServiceClient>().Uri.Host);
    }

    [Theory]
    [InlineData("AzureWebJobsStorage", "", "accountName")]
    [InlineData("AzureWebJobsStorage", "AccountName=acme;AccountKey=very-secret", "no storage connection string")]
    [InlineData("AzureWebJobsStorage:blobServiceUri", "https://b.acme.example", "queueServiceUri")]
    [InlineData("AzureWebJobsStorage:credential", "password", "accountName")]
    [InlineData("CustomerIndex:LookupKey", "c2hvcnQ=", "CustomerIndex:LookupKey")]
    [InlineData("CustomerIndex:LookupKey", "not base64", "openssl rand -base64 32")]
    [InlineData("CustomerIndex:RecentCalls", "0", "CustomerIndex:RecentCalls")]
    public void Wrong_settings_stop_the_start_and_say_what_to_set(string setting, string value, string hint)
    {
        using var services = setting.StartsWith("Customer", StringComparison.Ordinal)
            ? Services(("AzureWebJobsStorage", "UseDevelopmentStorage=true"), Key, (setting, value))
            : Services(Key, (setting, value));

        var e = Assert.ThrowsAny<Exception>(() => services.GetRequiredService<IStartupValidator>().Validate()).ToString();

        Assert.Contains(hint, e, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", e, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder();
        foreach (var (key, value) in settings)
            configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>(key, value)]);
        return new ServiceCollection().AddStorage(configuration.Build()).BuildServiceProvider();
    }
}
