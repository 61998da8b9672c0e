using CallFollowUp.Local.Hosting.Functions;
using Microsoft.Extensions.Configuration;

namespace CallFollowUp.Local.Hosting;

/// <summary>What a local host runs, and on what.</summary>
public sealed record LocalHostSettings
{
    /// <summary>The storage account of every queue trigger, whatever connection the trigger names.</summary>
    public required string StorageConnection { get; init; }

    public required FunctionCatalog Functions { get; init; }

    /// <summary>Default: the host.json beside the program.</summary>
    public HostJson? HostJson { get; init; }

    /// <summary>The settings that functions are composed with, and that %names% in queue names and schedules refer to.</summary>
    public IConfiguration? Configuration { get; init; }

    /// <summary>The port of 127.0.0.1 for HTTP functions.</summary>
    /// <value>0 to 65535; 0, the default, takes a free one.</value>
    public int HttpPort { get; init; }

    /// <summary>Keys that open functions of <c>AuthorizationLevel.Function</c>. With none, those functions answer 401.</summary>
    public IReadOnlyList<string> FunctionKeys { get; init; } = [];

    /// <summary>The key that opens every function, those of <c>AuthorizationLevel.Admin</c> included.</summary>
    public string? AdminKey { get; init; }

    /// <summary>How long running functions may go on after a stop before they are cancelled.</summary>
    /// <value>Default 10 s. Cancelled functions then have 5 s to end.</value>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(10);
}
