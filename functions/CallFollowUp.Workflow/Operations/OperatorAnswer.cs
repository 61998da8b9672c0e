namespace CallFollowUp.Workflow.Operations;

/// <summary>What became of an order.</summary>
/// <param name="Message">For the person who asked, one sentence.</param>
/// <param name="By">Who did it before; null where nobody did.</param>
/// <param name="At">When it was accepted, or done before.</param>
public sealed record OperatorAnswer(OrderResult Result, string Message, string? By = null, DateTimeOffset? At = null);
