using Azure.Storage.Queues;
using CallFollowUp.Local.Hosting;

namespace CallFollowUp.Functions.Tests.Hosting;

public sealed class HostJsonTests
{
    [Fact]
    public void Settings_are_read_from_where_the_Azure_Functions_host_reads_them()
    {
        var read = Read("""
            { // comments are allowed
              "version": "2.0",
              "extensions": {
                "http": { "routePrefix": "" },
                "queues": { "batchSize": 32, "newBatchThreshold": 4, "visibilityTimeout": "00:00:10", "maxDequeueCount": 7,
                            "maxPollingInterval": "00:00:02", "messageEncoding": "none" }
              },
              "functionTimeout": "00:05:00",
            }
            """);

        Assert.Equal("", read.RoutePrefix);
        Assert.Equal(TimeSpan.FromMinutes(5), read.FunctionTimeout);
        Assert.Equal(32, read.Queues.BatchSize);
        Assert.Equal(4, read.Queues.NewBatchThreshold);
        Assert.Equal(TimeSpan.FromSeconds(10), read.Queues.VisibilityTimeout);
        Assert.Equal(7, read.Queues.MaxDequeueCount);
        Assert.Equal(TimeSpan.FromSeconds(2), read.Queues.MaxPollingInterval);
        Assert.Equal(QueueMessageEncoding.None, read.Queues.MessageEncoding);
    }

    [Fact]
    public void Missing_settings_have_the_defaults_of_the_Azure_Functions_host()
    {
        var read = Read("""{ "version": "2.0" }""");

        Assert.Equal("api", read.RoutePrefix);
        Assert.Equal(16, read.Queues.BatchSize);
        Assert.Equal(8, read.Queues.NewBatchThreshold);
        Assert.Equal(5, read.Queues.MaxDequeueCount);
        Assert.Equal(TimeSpan.Zero, read.Queues.VisibilityTimeout);
        Assert.Equal(QueueMessageEncoding.Base64, read.Queues.MessageEncoding);
        Assert.Equal(TimeSpan.FromMinutes(10), read.Queues.MessageLease);
    }

    [Theory]
    [InlineData("""{ "batchSize": 33 }""", "$.extensions.queues.batchSize")]
    [InlineData("""{ "newBatchThreshold": -1 }""", "$.extensions.queues.newBatchThreshold")]
    [InlineData("""{ "visibilityTimeout": "8.00:00:00" }""", "$.extensions.queues.visibilityTimeout")]
    [InlineData("""{ "maxPollingInterval": "soon" }""", "$.extensions.queues.maxPollingInterval")]
    [InlineData("""{ "messageEncoding": "base32" }""", "$.extensions.queues.messageEncoding")]
    public void Setting_out_of_its_bounds_is_named(string queues, string path)
    {
        var refused = Assert.Throws<InvalidDataException>(() => Read($$"""{ "extensions": { "queues": {{queues}} } }"""));

        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_apps_own_host_json_reaches_the_output_and_can_be_read()
    {
        var read = HostJson.Read(Path.Combine(AppContext.BaseDirectory, "host.json"));

        Assert.Equal("", read.RoutePrefix);
        Assert.Equal(QueueMessageEncoding.None, read.Queues.MessageEncoding);
    }

    private static HostJson Read(string json)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, json);
            return HostJson.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
