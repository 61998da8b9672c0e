namespace CallFollowUp.Functions.Operations.Api;

/// <summary>What became of an order.</summary>
/// <param name="Result">accepted or already-done.</param>
/// <param name="By">Who did it, or had done it before.</param>
internal sealed record ActionAnswer(string Result, string Message, string? By, DateTimeOffset? At);
