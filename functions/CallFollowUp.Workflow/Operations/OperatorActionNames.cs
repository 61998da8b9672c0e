using System.Text.Json;

namespace CallFollowUp.Workflow.Operations;

/// <summary>The names of actions outside the code.</summary>
public static class OperatorActionNames
{
    private static readonly Dictionary<string, OperatorAction> ByName = Enum.GetValues<OperatorAction>().ToDictionary(WireName);

    /// <summary>In kebab case, as stored and shown.</summary>
    public static string WireName(this OperatorAction action) => JsonNamingPolicy.KebabCaseLower.ConvertName(action.ToString());

    public static bool TryParse(string? name, out OperatorAction action) => ByName.TryGetValue(name ?? "", out action);
}
