using System.Text.Json;

namespace CallFollowUp.Local.Commands;

/// <summary>What the demo plays: sample calls, what their customers do afterwards, and how each must end.</summary>
/// <param name="Now">What the clock says when the first call comes in.</param>
public sealed record DemoScript(DateTimeOffset Now, IReadOnlyList<DemoSample> Samples)
{
    private const string FileName = "demo.json";

    public static DemoScript Read(string folder) =>
        JsonSerializer.Deserialize<DemoScript>(File.ReadAllText(Path.Combine(folder, FileName)), JsonSerializerOptions.Web)
        ?? throw new InvalidDataException($"{FileName} is empty.");
}
