using System.Text.Json;

namespace CallFollowUp.Infra.Tickets.Remote;

/// <summary>What a desk answered: data, and never a page.</summary>
/// <param name="Body">Its JSON; undefined where the answer has no body.</param>
/// <param name="Version">The answer's ETag, as it came.</param>
internal sealed record DeskAnswer(int Status, JsonElement Body, string? Version)
{
    public bool IsSuccess => Status is >= 200 and < 300;
}
