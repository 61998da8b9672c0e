using Microsoft.Extensions.Configuration;

namespace CallFollowUp.Local.Commands;

/// <summary>The settings of a local run: what a data folder needs, unless the environment says otherwise.</summary>
public static class LocalConfiguration
{
    public const string StorageSetting = "AzureWebJobsStorage";

    /// <param name="storage">A connection string; null for the account that the environment names (<see cref="NamesAccount"/>).</param>
    /// <param name="site">Where customers' links lead; null while that is not known.</param>
    public static IConfiguration For(LocalAppSettings settings, LocalKeys keys, string? storage, Uri? site) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Emails:CompanyName"] = "Bluefin Services",
            ["Emails:FromAddress"] = "care@bluefin.example",
            ["Emails:ReplyTo"] = "help@bluefin.example",
            ["Managers:DefaultAddress"] = "team-lead@bluefin.example",
            ["Outbox:Folder"] = Path.Combine(settings.DataFolder, "outbox"),
            ["Tickets:Folder"] = Path.Combine(settings.DataFolder, "tickets"),
            ["Links:SigningKey"] = "local",
            ["Links:Keys:local"] = keys.LinkSigning,
            ["Links:BaseUrl"] = site?.AbsoluteUri,
        })
        // Customers of an account elsewhere are found by its own key only: with another one they would seem to be unknown.
        .AddInMemoryCollection(Given("CustomerIndex:LookupKey", storage is null ? null : keys.CustomerLookup))
        .AddEnvironmentVariables()
        .AddInMemoryCollection(settings.Overrides)
        .AddInMemoryCollection(Given(StorageSetting, storage))
        .Build();

    /// <summary>The storage account the environment names; null where there is none, and Azurite is started.</summary>
    public static string? StorageFromEnvironment => Environment.GetEnvironmentVariable(StorageSetting) is { Length: > 0 } given ? given : null;

    /// <summary>The environment names an account and no key, as a deployment does: we come with our own identity, and its triggers run elsewhere.</summary>
    public static bool NamesAccount => StorageFromEnvironment is null && (Names("accountName") || Names("blobServiceUri"));

    private static bool Names(string part) => Environment.GetEnvironmentVariable($"{StorageSetting}__{part}") is { Length: > 0 };

    private static IEnumerable<KeyValuePair<string, string?>> Given(string setting, string? value) => value is null ? [] : [new(setting, value)];
}
