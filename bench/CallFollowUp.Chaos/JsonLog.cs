using System.Text.Json;

namespace CallFollowUp.Chaos;

/// <summary>A file with one JSON object per line, on disk before the call returns.</summary>
internal sealed class JsonLog(string path) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly StreamWriter _file = new(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };

    public void Write<T>(T entry)
    {
        var line = JsonSerializer.Serialize(entry);
        lock (_lock)
            _file.WriteLine(line);
    }

    public void Dispose() => _file.Dispose();

    /// <summary>The whole lines of a log, which somebody may be writing.</summary>
    public static List<T> Read<T>(string path)
    {
        if (!File.Exists(path))
            return [];
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var text = reader.ReadToEnd();
        return [.. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<T>(line)!)];
    }
}
