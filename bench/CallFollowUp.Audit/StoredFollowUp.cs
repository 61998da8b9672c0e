using System.Text.Json;

namespace CallFollowUp.Audit;

/// <summary>A follow-up as its document in storage says it.</summary>
/// <param name="NeedsAPerson">It says why a person must look.</param>
/// <param name="Markers">The index markers that it says are set for it.</param>
public sealed record StoredFollowUp(
    string Id, string Status, string? Outcome, bool NeedsAPerson, IReadOnlyList<StoredStep> Steps, IReadOnlyList<string> EventIds, IReadOnlyList<string> Markers)
{
    /// <summary>The provider may still tell of the mail whose answer was lost; if not, a person is asked at a known time.</summary>
    public bool WaitsForEvidence => Status == "retrying" && Steps is [.., { State: "unknown" }];

    public static StoredFollowUp Read(JsonElement document) => new(
        document.GetProperty("id").GetString()!,
        document.GetProperty("status").GetString()!,
        Text(document, "outcome"),
        document.TryGetProperty("attention", out var attention) && Text(attention, "reason") is { Length: > 0 },
        [.. List(document, "entries").Select(ReadStep)],
        [.. List(document, "events").Select(e => e.GetProperty("id").GetString()!)],
        [.. List(document, "markers").Select(m => m.GetString()!)]);

    private static StoredStep ReadStep(JsonElement entry) => new(
        entry.GetProperty("name").GetString()!,
        entry.GetProperty("state").GetString()!,
        entry.TryGetProperty("wait", out var wait) && List(wait, "deadlines") is not []);

    private static JsonElement[] List(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value.GetString() : null;
}
