using System.Reflection;
using CallFollowUp.Local.Azurite;
using CallFollowUp.Local.Hosting;
using CallFollowUp.Local.Hosting.Functions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var stop = new TaskCompletionSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    stop.TrySetResult();
};

await using var storage = await LocalStorage.OpenAsync(Path.Combine(Environment.CurrentDirectory, ".data"));
await using var host = await LocalFunctionsHost.StartAsync(
    new LocalHostSettings
    {
        StorageConnection = storage.ConnectionString,
        Functions = FunctionCatalog.In(Assembly.Load("CallFollowUp.Functions")),
    },
    services => services.AddLogging(logging => logging.AddSimpleConsole()));
Console.WriteLine($"Serving at {host.Address}. Ctrl-C stops.");
await stop.Task;
