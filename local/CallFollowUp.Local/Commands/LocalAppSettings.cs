using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Local.Commands;

/// <summary>How one command wants the app.</summary>
/// <param name="DataFolder">Where keys, storage, mails and tickets lie.</param>
/// <param name="Now">What the clock says at the start; null for the machine's time.</param>
/// <param name="RunsTriggers">Whether the command needs calls to be worked on; one that only looks does not.</param>
public sealed record LocalAppSettings(string DataFolder, DateTimeOffset? Now = null, bool RunsTriggers = true)
{
    /// <value>0 to 65535; 0, the default, takes a free port.</value>
    public int Port { get; init; }

    /// <summary>The key of the HTTP endpoints; null for the data folder's own.</summary>
    public string? FunctionKey { get; init; }

    /// <summary>How long a message that is being worked on stays hidden from others.</summary>
    /// <value>Default 10 minutes, as on Azure.</value>
    public TimeSpan MessageLease { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Settings that win over the environment's.</summary>
    public IReadOnlyDictionary<string, string?> Overrides { get; init; } = new Dictionary<string, string?>();

    /// <summary>Is told the next key of the operators' pages whenever one was used.</summary>
    public Action<string> TellSignInKey { get; init; } = _ => { };

    /// <summary>Registers what the app has not: a policy that counts its requests, for instance.</summary>
    public Action<IServiceCollection>? Compose { get; init; }

    public LogLevel LogLevel { get; init; } = LogLevel.Error;
}
