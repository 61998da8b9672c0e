using System.Text.Json;

namespace CallFollowUp.Local.Hosting;

/// <summary>What the local host takes from host.json, the same file that the Azure Functions host reads.</summary>
public sealed record HostJson
{
    /// <summary>Put before every route; empty for none.</summary>
    /// <value>Default "api", as on Azure.</value>
    public string RoutePrefix { get; init; } = "api";

    /// <summary>The longest run of one queue or timer function. Null: no bound.</summary>
    public TimeSpan? FunctionTimeout { get; init; }

    public QueueSettings Queues { get; init; } = new();

    /// <summary>Reads a host.json. Comments are allowed, unknown settings are the other host's.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">A setting is out of its bounds; the message names it. Retrying does not help.</exception>
    public static HostJson Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(
                File.ReadAllText(path),
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Read(new HostJsonSection(document.RootElement, "$"));
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }

    private static HostJson Read(HostJsonSection root)
    {
        var defaults = new HostJson();
        var extensions = root.Section("extensions");
        return new HostJson
        {
            RoutePrefix = extensions.Section("http").Text("routePrefix") ?? defaults.RoutePrefix,
            FunctionTimeout = root.Duration("functionTimeout", TimeSpan.FromSeconds(1), TimeSpan.MaxValue),
            Queues = QueueSettings.Read(extensions.Section("queues")),
        };
    }
}
