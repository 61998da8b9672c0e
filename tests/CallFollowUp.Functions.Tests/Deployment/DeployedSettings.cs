using System.Text.Json;
using System.Text.RegularExpressions;

namespace CallFollowUp.Functions.Tests.Deployment;

/// <summary>The app settings that Bicep deploys, with values as a deployment would give them.</summary>
internal static partial class DeployedSettings
{
    private const string VaultReference = "@Microsoft.KeyVault(";

    /// <summary>What stands for a parameter, a resource's property or a secret of a certain form; other secrets are 32 bytes, and literals speak for themselves.</summary>
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["AzureWebJobsStorage:accountName"] = "exampleaccount",
        ["AzureWebJobsStorage:clientId"] = "00000000-0000-0000-0000-000000000001",
        ["Emails:CompanyName"] = "Bluefin Services",
        ["Emails:FromAddress"] = "care@bluefin.example",
        ["Emails:ReplyTo"] = "help@bluefin.example",
        ["Links:BaseUrl"] = "https://care.bluefin.example",
        ["Links:SigningKey"] = "k1",
        ["Managers:DefaultAddress"] = "lead@bluefin.example",
        ["SendGrid:Region"] = "Eu",
        ["SendGrid:Sandbox"] = "True",
        ["SendGrid:WebhookPublicKey"] = "",
        ["Tickets:Desk"] = "File",
        ["Tickets:RequestTracker:BaseUrl"] = "https://rt.bluefin.example",
        ["Tickets:RequestTracker:Queue"] = "Billing",
        ["Tickets:Webhook:Url"] = "https://desk.bluefin.example/hook?key=1",
        ["Tickets:Zendesk:BaseUrl"] = "https://bluefin.zendesk.com",
        ["Tickets:Zendesk:User"] = "service@bluefin.example",
    };

    private static readonly Dictionary<string, string> NamedInNames = new() { ["linkKeyId"] = "k1", ["previousLinkKeyId"] = "k0" };

    /// <summary>Names as the code reads them, <c>Links:BaseUrl</c>. A setting without a section is the platform's, not ours, and is left out.</summary>
    public static async Task<Dictionary<string, string?>> ReadAsync()
    {
        var listing = await ToolRun.OfBicepCheckAsync("--settings", Path.Combine("bicep", "modules", "app-settings.bicep"));
        Assert.True(listing.ExitCode == 0, listing.Output);
        var settings = new Dictionary<string, string?>();
        foreach (var setting in JsonDocument.Parse(listing.Output).RootElement.EnumerateArray())
        {
            var name = Placeholder().Replace(setting.GetProperty("name").GetString()!, match => NamedInNames[match.Groups[1].Value])
                .Replace("__", ":", StringComparison.Ordinal);
            if (name.Contains(':', StringComparison.Ordinal))
                settings.Add(name, ValueOf(name, setting.GetProperty("value").GetString()!, setting.GetProperty("literal").GetBoolean()));
        }

        return settings;
    }

    private static string ValueOf(string name, string value, bool isLiteral)
    {
        if (isLiteral)
            return value;
        if (Samples.TryGetValue(name, out var sample))
            return sample;
        Assert.True(value.StartsWith(VaultReference, StringComparison.Ordinal), $"{name} is deployed: give it a sample value in {nameof(DeployedSettings)}.");
        return Convert.ToBase64String(new byte[32]);
    }

    // As in Links__Keys__${linkKeyId}.
    [GeneratedRegex(@"\$\{(\w+)\}")]
    private static partial Regex Placeholder();
}
