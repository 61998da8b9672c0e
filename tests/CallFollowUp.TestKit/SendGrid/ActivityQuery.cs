using System.Text.RegularExpressions;

namespace CallFollowUp.TestKit.SendGrid;

/// <summary>The one kind of query the fake's Email Activity knows: <c>(unique_args['name']="value")</c>.</summary>
internal static partial class ActivityQuery
{
    public static bool IsValid(string query) => Form().IsMatch(query);

    public static (string Name, string Value) Read(string query)
    {
        var match = Form().Match(query);
        return (match.Groups[1].Value, match.Groups[2].Value);
    }

    [GeneratedRegex("""^\(unique_args\['([A-Za-z0-9_]+)'\]="([^"]*)"\)$""")]
    private static partial Regex Form();
}
