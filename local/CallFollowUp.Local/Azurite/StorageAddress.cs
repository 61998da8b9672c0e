using System.Diagnostics;
using System.Text.Json;

namespace CallFollowUp.Local.Azurite;

/// <summary>The note that the running copy leaves in its data folder, by which other commands find its storage.</summary>
/// <param name="ProcessId">The process of Azurite, not of the copy that started it.</param>
internal sealed record StorageAddress(int ProcessId, string ConnectionString)
{
    private const string FileName = "connection.json";
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan GoneWithin = TimeSpan.FromSeconds(10);
    private static readonly HttpClient Http = new() { Timeout = AnswerWithin };

    /// <summary>Reads the note; null when there is none or it is damaged.</summary>
    public static async Task<StorageAddress?> ReadAsync(string dataFolder, CancellationToken cancellation)
    {
        try
        {
            await using var file = File.OpenRead(Path.Combine(dataFolder, FileName));
            return await JsonSerializer.DeserializeAsync<StorageAddress>(file, JsonSerializerOptions.Web, cancellation);
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the note at once or not at all: readers never see half of it.</summary>
    public void Write(string dataFolder)
    {
        var path = Path.Combine(dataFolder, FileName);
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(this, JsonSerializerOptions.Web));
        File.Move(path + ".new", path, overwrite: true);
    }

    public static void Remove(string dataFolder) => File.Delete(Path.Combine(dataFolder, FileName));

    /// <summary>True when an Azurite answers there now. A note outlives a killed process, and its port may belong to another by now.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        var endpoint = Endpoint("QueueEndpoint");
        if (endpoint is null || !Runs(ProcessId))
            return false;
        try
        {
            using var response = await Http.GetAsync(endpoint, cancellation);
            return response.Headers.Server.ToString().StartsWith("Azurite", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Waits until that Azurite has ended, 10 s at most: the process number may be another's by now.</summary>
    public async Task WaitUntilGoneAsync(CancellationToken cancellation)
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            if (process.ProcessName.StartsWith("node", StringComparison.OrdinalIgnoreCase))
                await process.WaitForExitAsync(cancellation).WaitAsync(GoneWithin, cancellation);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or TimeoutException)
        {
            // It has ended, or it is not ours.
        }
    }

    private Uri? Endpoint(string name)
    {
        var part = ConnectionString?.Split(';').FirstOrDefault(p => p.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase));
        return part is not null && Uri.TryCreate(part[(name.Length + 1)..], UriKind.Absolute, out var uri) ? uri : null;
    }

    private static bool Runs(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
