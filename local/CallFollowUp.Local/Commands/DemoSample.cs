namespace CallFollowUp.Local.Commands;

/// <summary>One sample of the demo.</summary>
/// <param name="File">The record's file, beside the script.</param>
/// <param name="Shows">What it is there to show.</param>
/// <param name="Row">The row of the decision table it comes to; null for a record that is rejected.</param>
/// <param name="Status">The status it must end with.</param>
/// <param name="Outcome">The outcome it must end with; null where it has none.</param>
/// <param name="Answer">What the customer answers the next day: <c>solved</c> or <c>not-solved</c>; null for silence.</param>
/// <param name="Comment">What they write with it.</param>
public sealed record DemoSample(string File, string Shows, string? Row, string Status, string? Outcome, string? Answer = null, string? Comment = null);
