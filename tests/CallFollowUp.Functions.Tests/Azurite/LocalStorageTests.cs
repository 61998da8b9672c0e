using Azure.Storage.Queues;
using CallFollowUp.Local.Azurite;

namespace CallFollowUp.Functions.Tests.Azurite;

public sealed class LocalStorageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("callfollowup-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Second_command_attaches_to_the_running_copy_and_leaves_it_running()
    {
        await using var first = await LocalStorage.OpenAsync(_folder);
        var second = await LocalStorage.OpenAsync(_folder);

        Assert.False(first.IsAttached);
        Assert.True(second.IsAttached);
        Assert.Equal(first.ConnectionString, second.ConnectionString);

        await second.DisposeAsync();
        var queue = new QueueClient(first.ConnectionString, "still-there");
        Assert.NotNull(await queue.CreateIfNotExistsAsync());
    }

    [Fact]
    public async Task Data_outlives_a_stop_even_when_it_was_written_just_before()
    {
        await using (var first = await LocalStorage.OpenAsync(_folder))
        {
            var queue = new QueueClient(first.ConnectionString, "kept");
            await queue.CreateAsync();
            await queue.SendMessageAsync("written just before the stop");
        }

        Assert.False(File.Exists(Path.Combine(_folder, "connection.json")));
        await using var second = await LocalStorage.OpenAsync(_folder);
        var message = (await new QueueClient(second.ConnectionString, "kept").PeekMessageAsync()).Value;
        Assert.Equal("written just before the stop", message.MessageText);
    }

    [Theory]
    [InlineData("{ half a no")]
    [InlineData("""{"processId":1,"connectionString":"QueueEndpoint=http://127.0.0.1:9/devstoreaccount1;"}""")]
    public async Task Note_of_a_copy_that_is_gone_is_not_believed(string note)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "connection.json"), note);

        await using var opened = await LocalStorage.OpenAsync(_folder);

        Assert.False(opened.IsAttached);
    }
}
