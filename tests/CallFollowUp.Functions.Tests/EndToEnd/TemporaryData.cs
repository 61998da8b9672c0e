namespace CallFollowUp.Functions.Tests.EndToEnd;

/// <summary>A data folder that goes away with the test.</summary>
internal sealed class TemporaryData : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("callfollowup-test-").FullName;

    public string[] Mails => Directory.Exists(Path.Combine(Folder, "outbox")) ? Directory.GetFiles(Path.Combine(Folder, "outbox"), "*.eml") : [];

    public string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
