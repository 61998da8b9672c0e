namespace CallFollowUp.Workflow.Outcomes;

/// <summary>What became of one mail.</summary>
/// <param name="Kind">The template's name: <c>thank-you</c>.</param>
/// <param name="Became">sent, delivered, bounce, blocked, dropped, suppressed, refused, spamreport, unsubscribe; failed, stopped or unknown where it did not surely leave.</param>
public sealed record OutcomeMail(string Kind, string Became);
