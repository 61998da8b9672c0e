using Microsoft.Extensions.Configuration;

namespace CallFollowUp.Local.Commands;

/// <summary>The settings of a local run: what a data folder needs, unless the environment says otherwise.</summary>
public static class LocalConfiguration
{
    public const string StorageSetting = "AzureWebJobsStorage";

    /// <param name="site">Where customers' links lead; null while that is not known.</param>
    public static IConfiguration For(LocalAppSettings settings, LocalKeys keys, string storage, Uri? site) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Emails:CompanyName"] = "Bluefin Services",
            ["Emails:FromAddress"] = "care@bluefin.example",
            ["Emails:ReplyTo"] = "help@bluefin.example",
            ["Managers:DefaultAddress"] = "team-lead@bluefin.example",
            ["Outbox:Folder"] = Path.Combine(settings.DataFolder, "outbox"),
            ["Tickets:Folder"] = Path.Combine(settings.DataFolder, "tickets"),
            ["CustomerIndex:LookupKey"] = keys.CustomerLookup,
            ["Links:SigningKey"] = "local",
            ["Links:Keys:local"] = keys.LinkSigning,
            ["Links:BaseUrl"] = site?.AbsoluteUri,
            ["Operations:ApiKey"] = settings.FunctionKey ?? keys.FunctionKey,
        })
        .AddEnvironmentVariables()
        .AddInMemoryCollection(settings.Overrides)
        .AddInMemoryCollection(new Dictionary<string, string?> { [StorageSetting] = storage })
        .Build();

    /// <summary>The storage account the environment names; null where there is none, and Azurite is started.</summary>
    public static string? StorageFromEnvironment => Environment.GetEnvironmentVariable(StorageSetting) is { Length: > 0 } given ? given : null;
}
