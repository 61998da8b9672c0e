using CallFollowUp.Local.Hosting;
using CallFollowUp.Local.Hosting.Functions;
using Microsoft.Azure.Functions.Worker;

namespace CallFollowUp.Functions.Tests.Hosting;

public sealed class FunctionCatalogTests
{
    [Fact]
    public void Functions_are_found_by_their_attributes()
    {
        var found = FunctionCatalog.Of(typeof(SampleQueueFunction), typeof(SampleTimerFunction), typeof(SampleHttpFunctions)).All;

        Assert.Contains(found, f => f is QueueFunction { Name: "sample-queue", QueueName: "%sample-queue%" });
        Assert.Contains(found, f => f is TimerFunction { Name: "sample-start-timer", RunOnStartup: true });
        Assert.Contains(found, f => f is HttpFunction { Name: "admin", Route: "admin", Verbs: [], Level: AuthorizationLevel.Admin });
    }

    [Fact]
    public void Two_functions_of_one_name_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => FunctionCatalog.Of(typeof(SampleQueueFunction), typeof(SampleQueueFunction)));

    [Fact]
    public async Task Parameter_that_nothing_can_fill_is_named()
    {
        var settings = new LocalHostSettings
        {
            StorageConnection = "UseDevelopmentStorage=true",
            Functions = FunctionCatalog.Of(typeof(Unbindable)),
            HostJson = new HostJson(),
        };

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => LocalFunctionsHost.StartAsync(settings, _ => { }));

        Assert.Contains("'popReceipt'", refused.Message, StringComparison.Ordinal);
    }

    public sealed class Unbindable
    {
        [Function("unbindable")]
        public static void Run([QueueTrigger("some-queue")] string body, Guid popReceipt)
        {
        }
    }
}
