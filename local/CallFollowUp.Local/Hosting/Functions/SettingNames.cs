using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace CallFollowUp.Local.Hosting.Functions;

/// <summary>Replaces %names% in attribute values by settings, as the Azure Functions host does.</summary>
internal static partial class SettingNames
{
    /// <exception cref="InvalidOperationException">A setting is missing.</exception>
    public static string Resolve(string text, IConfiguration configuration) =>
        Name().Replace(text, match => configuration[match.Groups[1].Value]
            ?? throw new InvalidOperationException($"'{text}' names the setting {match.Groups[1].Value}, which is not set."));

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Name();
}
