namespace CallFollowUp.Workflow.Outcomes;

/// <summary>Calls for which the shadow policy came to another row of the decision table.</summary>
/// <param name="Row">The row that was acted on.</param>
/// <param name="ShadowRow">The row that was only noted.</param>
public sealed record PolicyDifference(string Row, string ShadowRow, int Calls);
