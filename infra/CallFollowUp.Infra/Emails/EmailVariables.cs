using System.Reflection;
using System.Text.Json;
using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Infra.Emails;

/// <summary>The facts under the names that templates call them by.</summary>
internal static class EmailVariables
{
    private static readonly (string Name, PropertyInfo Property)[] Properties = typeof(EmailFacts)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.PropertyType == typeof(string) || p.PropertyType == typeof(bool))
        .Select(p => (JsonNamingPolicy.CamelCase.ConvertName(p.Name), p))
        .ToArray();

    public static readonly IReadOnlySet<string> Names = Properties.Select(p => p.Name).ToHashSet();

    public static Dictionary<string, object?> Of(EmailFacts facts) =>
        Properties.ToDictionary(
        p => p.Name,
        p => p.Property.GetValue(facts) is var value && value is string text ? Clean(text) : value);

    /// <summary>The composer's facts are clean already; this keeps block marks and line breaks out whoever wrote the facts.</summary>
    private static string Clean(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;
}
