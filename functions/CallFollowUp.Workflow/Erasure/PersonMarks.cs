using System.Text.Json;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Workflow.Erasure;

/// <summary>What tells a person's records from others' where nobody could read them.</summary>
internal sealed class PersonMarks
{
    private readonly HashSet<string> calls;
    private readonly List<string> words;

    /// <summary>Ids are looked for as whole JSON strings, so that <c>cu-8</c> is not found in <c>cu-88</c>; addresses anywhere, in any case.</summary>
    /// <param name="customerId">Null where only their calls are known.</param>
    public PersonMarks(string? customerId, IReadOnlyList<CallId> calls, IReadOnlyList<CallTraces> traces)
    {
        this.calls = [.. calls.Select(c => c.Value)];
        words =
        [
            .. customerId is null ? Array.Empty<string>() : [$"\"{JsonEncodedText.Encode(customerId)}\"", $"\"{customerId}\""],
            .. calls.Select(c => $"\"{c.Value}\""),
            .. traces.SelectMany(t => t.Addresses),
        ];
    }

    public bool IsIn(string? callId, string body) =>
        (callId is not null && calls.Contains(callId)) || words.Exists(w => body.Contains(w, StringComparison.OrdinalIgnoreCase));
}
