namespace CallFollowUp.TestKit.SendGrid;

/// <summary>A rule of the API that a request breaks, as its error names it.</summary>
internal sealed record BrokenRule(int Status, string? Field, string Message);
